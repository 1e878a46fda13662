import { labelsIn } from './test/language/reply/labelled-replies.ts';
import { readReply } from './src/language/reply/read-reply.ts';
const ref={day:'2026-04-15',time:'08:00'} as any; const L=[...labelsIn('labels'),...labelsIn('held-out')].map(l=>l.text);
readReply('x',ref);
let t=process.cpuUsage(); let n=0; for(let k=0;k<12;k++) for(const x of L){readReply(x,ref);n++;} const d=process.cpuUsage(t); console.log(n, (n/((d.user+d.system)/1e6)).toFixed(0),'msg/s');
for(const [nm,s] of [['xong',"xong ".repeat(25000)],['num','1,2 '.repeat(25000)],['a','a'.repeat(100000)],['paren','((((('.repeat(20000)],['q','"'.repeat(100000)],['viec 1 xong, ',"việc 1 xong, ".repeat(8000)],['giao',"giao Nam làm việc trước 15/9, ".repeat(4000)],['cho',"cho em đến 3/5 ".repeat(7000)],['slash','1/2/'.repeat(25000)],['dots','.'.repeat(100000)],['<','<'.repeat(100000)],['@','a@'.repeat(50000)]] as any){ const t0=performance.now(); readReply(s,ref); console.log(nm,(performance.now()-t0).toFixed(1),'ms'); }
