import { labelsIn, isRight, isHarmful } from './test/language/reply/labelled-replies.ts';
import { readReply } from './src/language/reply/read-reply.ts';
import { bare } from './src/language/fold.ts';
import { readFileSync } from 'node:fs';
const ref={day:'2026-04-15',time:'08:00'} as any;
const T:Record<string,(s:string)=>string>={
 bare:s=>s.normalize('NFD').replace(/\p{M}/gu,'').replace(/đ/g,'d').replace(/Đ/g,'D'),
 nfd:s=>s.normalize('NFD'), caps:s=>s.toUpperCase(), barecaps:s=>bare(s).toUpperCase(), lower:s=>s.toLowerCase(),
 da:s=>`dạ ${s} ạ`, bc:s=>`Báo cáo anh, ${s}`, thua:s=>`Dạ thưa chị, ${s} ạ`, nhe:s=>`${s} nhé anh`, em:s=>`dạ em ${s} nha`, bc2:s=>`bao cao sep ${bare(s)} a`,
 nopunct:s=>s.replace(/(?<!\d)[,.;!:](?!\d)|[,.;!:]$/g,''), dot:s=>s+'.', teen:s=>s.replace(/rồi/g,'r').replace(/được/g,'dc').replace(/không/g,'k').replace(/xong/g,'xog').replace(/\bem\b/g,'e').replace(/làm/g,'lm').replace(/nhé/g,'nha').replace(/việc/g,'vc'),
 teen2:s=>s.replace(/rồi/g,'rùi').replace(/được/g,'đc').replace(/không/g,'hok').replace(/xong/g,'xg').replace(/đang/g,'đg').replace(/gì/g,'j').replace(/với/g,'vs'),
 newtone:s=>s.replace(/òa/g,'oà').replace(/óa/g,'oá').replace(/ủy/g,'uỷ'), iy:s=>s.replace(/kỳ/g,'kì').replace(/lý/g,'lí').replace(/quý/g,'quí').replace(/ký/g,'kí'), zero:s=>s.split('').join('\u200b'), dashes:s=>s.replace(/-/g,'–').replace(/"/g,'”'), spaces:s=>`  ${s.replace(/ /g,'   ')} `,
};
const only=process.argv[2]; const v=process.argv[3]==='-v';
for(const [n,f] of Object.entries(T)){ if(only&&only!=='all'&&n!==only) continue; let r=0,h=0,u=0; const L=[...labelsIn('labels'),...labelsIn('held-out')];
 const key=(x:any)=>x.acts.map((a:any)=>a.intent+':'+(a.tasks??[])).sort().join();
 let same=0;
 for(const l of L){const t=f(l.text); const out=readReply(t,ref); const ok=isRight(l,out); r+=+ok; u+=+!out.sure; const hm=isHarmful(l,out); h+=+hm; const was=readReply(l.text,ref); const sm=key(was)===key(out); same+=+sm;
  if(v&&(hm||!sm)) console.log(hm?'HARM':'diff',t,'|',key(was),'->',key(out),out.sure);}
 console.log(n.padEnd(9),(100*r/L.length).toFixed(1),'same',(100*same/L.length).toFixed(1),'harm',h,'unsure',(100*u/L.length).toFixed(1)); }
