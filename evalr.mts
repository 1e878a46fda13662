import { labelsIn, isRight, isHarmful, wrongFields } from './test/language/reply/labelled-replies.ts';
import { readReply } from './src/language/reply/read-reply.ts';
const ref={day:'2026-04-15',time:'08:00'} as any;
const folder=process.argv[2] as any; const quiet=process.argv[3]==='-q';
let right=0,harm=0,unsure=0,ask=0; const L=labelsIn(folder);
const show=(a:any)=>JSON.stringify(a).replace(/"(all|except|tasks)":(false|\[\]),?/g,'');
for(const l of L){const r=readReply(l.text,ref); const ok=isRight(l,r); right+=+ok; unsure+=+!r.sure; const h=isHarmful(l,r); harm+=+h;
 if(!quiet){ if(!ok||h) console.log(h?'HARM ':'wrong',l.text,'\n      want',l.acts.map(a=>a.intent+' '+a.tasks).join('+'),'got',r.sure,show(r.acts));
 else { const w=wrongFields(l,r); if(w.length) console.log('field',l.text,w.join(' / ')); if(l.mustAsk&&r.sure&&r.acts.some(a=>['done','blocked','approve','extension','return','undo'].includes(a.intent))) console.log('ASK  ',l.text,show(r.acts)); } } }
console.log(folder,`${right}/${L.length} ${(100*right/L.length).toFixed(1)}% harmful ${harm} unsure ${unsure} ${(100*unsure/L.length).toFixed(1)}%`);
