import { traceReply } from './src/language/reply/read-reply.ts';
const ref={day:'2026-04-15',time:'08:00'} as any;
for (const text of process.argv.slice(2)) {
  const {reading,trace}=traceReply(text,ref);
  console.log('##',text);
  console.log('  ',trace.chunks.map(c=>`[${c.words}:${c.kind==='phrase'?[...c.senses].join('+'):c.kind}]`).join(' '));
  for(const j of trace.judged) console.log('   -',j.statement.chunks.map(c=>c.words).join(' '),'=>',j.verdict?.rule,JSON.stringify(j.verdict?.meaning),j.verdict?.sure);
  console.log('  ',JSON.stringify({sure:reading.sure,acts:reading.acts}));
}
