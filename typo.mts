import { labelsIn, isHarmful, isRight } from './test/language/reply/labelled-replies.ts';
import { readReply } from './src/language/reply/read-reply.ts';
import { bare } from './src/language/fold.ts';
const ref={day:'2026-04-15',time:'08:00'} as any;
let seed=Number(process.argv[2]??1); const rnd=()=>{seed=(seed*1103515245+12345)&0x7fffffff; return seed/0x7fffffff;};
const letters='abcdeghiklmnopqrstuvxy'; let n=0,h=0,r=0,u=0; const seen=new Set();
for(const l of [...labelsIn('labels'),...labelsIn('held-out')]) for(let k=0;k<12;k++){
  const base=k%2?l.text:bare(l.text); const a=[...base]; const pos=[...a.keys()].filter(i=>/\p{L}/u.test(a[i]!)); if(!pos.length) continue; const i=pos[Math.floor(rnd()*pos.length)]!; const op=Math.floor(rnd()*4);
  if(op===0) a.splice(i,1); else if(op===1) a[i]=letters[Math.floor(rnd()*letters.length)]!; else if(op===2) a.splice(i,0,letters[Math.floor(rnd()*letters.length)]!); else if(i+1<a.length&&/\p{L}/u.test(a[i+1]!)) [a[i],a[i+1]]=[a[i+1]!,a[i]!];
  const t=a.join(''); const out=readReply(t,ref); n++; r+=+isRight(l,out); u+=+!out.sure; if(isHarmful(l,out)){h++; if(!seen.has(t)) console.log('HARM',t,'  <=',l.text,JSON.stringify(out.acts.map((x:any)=>[x.intent,x.tasks]))); seen.add(t);} }
console.log(n,'right',(100*r/n).toFixed(1),'unsure',(100*u/n).toFixed(1),'harm',h);
