import { writeFileSync, mkdirSync } from 'node:fs';
import fc from 'fast-check';
import { mergeProfiles, readProfile } from '@strangler/profile';
import { arbitraryEncoding, arbitraryProfile } from './support/arbitrary-profile.ts';
import { encodeProfile } from './support/encode-profile.ts';
import { ourTop } from './support/our-top.ts';
import { pprofTop } from './support/pprof-top.ts';
import { inTieOrder } from './support/tie-order.ts';
const [,, seed, count] = process.argv;
const one = fc.tuple(arbitraryProfile, arbitraryEncoding);
mkdirSync('/tmp/stress', {recursive:true});
let fails = 0;
for (const [i, set] of fc.sample(fc.array(one, {minLength:1,maxLength:3}), {numRuns: Number(count), seed: Number(seed)}).entries()) {
  const bytes = set.map(([s,l]) => encodeProfile(s,l));
  const files = bytes.map((b,at)=>{ const f=`/tmp/stress/${seed}-${i}-${at}.pb`; writeFileSync(f,b); return f; });
  const by = i%2 ? 'flat':'cum';
  let a: unknown, b: unknown;
  try { a = inTieOrder(await pprofTop(files,{unit:'ns',by}),by); } catch (e) { console.log('PPROF', i, String(e).slice(0,500)); a = null; }
  try { b = inTieOrder(ourTop(mergeProfiles(bytes.map((x)=>readProfile(x,'x'))),by,'ns'),by); } catch (e) { console.log('OURS', i, e); b= undefined; }
  if (JSON.stringify(a)!==JSON.stringify(b)) { fails++; console.log('DIFF', files.join(' '), by); console.log(JSON.stringify(a).slice(0,1500)); console.log(JSON.stringify(b).slice(0,1500)); if (set.length===1) console.log(JSON.stringify(set[0]![0], (k,v)=>typeof v==='bigint'?String(v):v)); if (fails>3) break; }
}
console.log('done', fails);
