// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateShadowReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"shadow-report.schema.json","title":"ShadowReport","description":"The verdict of a shadow run and what it rests on.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","verdict","reason","cases","mismatchRate","mismatchUpperBound95","unseenBehaviourMass","groups","rules","performance","control","candidate","corpusDigest","runDir","weightedMismatchRate","seenSources","proposedRules","accepted","lostCalls","traced","unlistedExecutables"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"shadow"},"verdict":{"enum":["pass","fail","insufficient"]},"reason":{"type":"string"},"cases":{"title":"CaseCounts","description":"captured = equal + noisy + flaky + mismatch + timedOut + errored + skipped, exactly.","type":"object","additionalProperties":false,"required":["captured","distinct","sources","judged","equal","noisy","flaky","mismatch","timedOut","errored","skipped","accepted"],"properties":{"captured":{"type":"integer"},"distinct":{"type":"integer"},"sources":{"type":"integer","description":"Distinct sources among the judged cases."},"judged":{"type":"integer","description":"equal + mismatch + flaky."},"equal":{"type":"integer"},"noisy":{"type":"integer"},"flaky":{"type":"integer"},"mismatch":{"type":"integer"},"timedOut":{"type":"integer"},"errored":{"type":"integer"},"skipped":{"type":"integer","description":"Duplicates, and cases that were not run before an interrupt."},"accepted":{"type":"integer","description":"Mismatching and flaky cases of which every difference was accepted beforehand."}}},"mismatchRate":{"type":["number","null"],"description":"(mismatch + flaky - accepted) / judged; null where nothing was judged."},"mismatchUpperBound95":{"type":["number","null"],"description":"Exact one-sided 95 % Clopper-Pearson bound over distinct fresh sources; null where there is none, or the rules were written after the run."},"unseenBehaviourMass":{"type":["number","null"],"description":"Good-Turing estimate of the share of inputs like these on which the control behaves as on none of them; null without judged cases."},"groups":{"type":"array","items":{"$ref":"#/$defs/DifferenceGroup"}},"rules":{"type":"array","items":{"title":"RuleHits","type":"object","additionalProperties":false,"required":["rule","hits","state"],"properties":{"rule":{"type":"string"},"hits":{"type":"integer","description":"Cases in which it excused a difference."},"state":{"enum":["used","never","always"],"description":"Whether it fired; always where it fired on every case that it could apply to."}}}},"performance":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Performance"}],"description":"null where there was no timing pass."},"control":{"$ref":"#/$defs/ReportImplementation"},"candidate":{"$ref":"#/$defs/ReportImplementation"},"corpusDigest":{"type":"string"},"runDir":{"type":"string"},"weightedMismatchRate":{"type":["number","null"],"description":"The mismatch rate with every judged case counted by its weight; null where no case carries one."},"seenSources":{"type":"integer","description":"Judged sources that the bound leaves out, since a run had seen them before the rules were written."},"lostCalls":{"type":"object","additionalProperties":{"type":"integer","minimum":1},"description":"How many calls recording the corpus could not keep, by reason: nothing is known of inputs like them."},"proposedRules":{"type":"array","description":"Rules for the noise that was seen, ready to paste.","items":{"title":"ProposedRule","type":"object","additionalProperties":false,"required":["rule","cases","example"],"properties":{"rule":{"type":"object"},"cases":{"type":"integer"},"example":{"type":"string"}}}},"accepted":{"type":"array","items":{"title":"AcceptanceUse","type":"object","additionalProperties":false,"required":["channel","location","reason","expires","cases","state"],"properties":{"channel":{"type":"string"},"location":{"type":"string"},"reason":{"type":"string"},"expires":{"type":"string"},"cases":{"type":"integer"},"state":{"enum":["used","unused","expired"]}}}},"traced":{"title":"TracedRuns","description":"Of how many cases a further run of each side was traced.","type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"$ref":"#/$defs/TracedRole"},"candidate":{"$ref":"#/$defs/TracedRole"}}},"unlistedExecutables":{"type":"array","description":"What a side started in a traced run and does not list, so that its digest does not cover it; a rollout refuses such a run as evidence.","items":{"title":"UnlistedExecutable","type":"object","additionalProperties":false,"required":["role","path","digest","cases"],"properties":{"role":{"enum":["control","candidate"]},"path":{"type":"string","description":"The first of its paths, in the order of characters."},"digest":{"type":["string","null"],"description":"sha256: and the hash of its bytes; null where they could not be read."},"cases":{"type":"integer","minimum":1,"description":"Traced cases in which it was started."}}}}},"$defs":{"TracedRole":{"title":"TracedRole","type":"object","additionalProperties":false,"required":["cases","differing","untraced","reason"],"properties":{"cases":{"type":"integer","description":"Cases with a traced run."},"differing":{"type":"integer","description":"Of these, the cases in which it did something else than the runs that were not traced."},"untraced":{"type":"integer","description":"Cases that were to be traced and could not be."},"reason":{"type":["string","null"],"description":"Why, for one of them."}}},"DifferenceGroup":{"title":"DifferenceGroup","type":"object","additionalProperties":false,"required":["id","title","channel","location","count","exampleCase","reproduce","kind","also"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"channel":{"enum":["exit","stdout","stderr","files","answer"]},"location":{"type":"string"},"count":{"type":"integer","description":"Cases in which this difference shows."},"exampleCase":{"type":"string"},"reproduce":{"type":"string"},"kind":{"type":"string","description":"What sort of difference: value, type, missing, extra, order and so on."},"also":{"type":"array","items":{"type":"string"},"description":"Further places that differ in cases of this group, each listed with the group in which it shows most often."}}},"ReportImplementation":{"title":"ReportImplementation","type":"object","additionalProperties":false,"required":["command","digest"],"properties":{"command":{"type":"array","items":{"type":"string"}},"digest":{"type":"string"}}},"Performance":{"title":"Performance","type":"object","additionalProperties":false,"required":["pairs","control","candidate","speedup","memoryRatio","cpuRatio","memoryScope","warnings"],"properties":{"pairs":{"type":"integer","description":"Cases timed on both sides, one after the other, nothing else running."},"control":{"$ref":"#/$defs/RolePerformance"},"candidate":{"$ref":"#/$defs/RolePerformance"},"speedup":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"Control's wall time over the candidate's: above 1 the candidate is faster."},"memoryRatio":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"The candidate's peak memory over the control's."},"cpuRatio":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"The candidate's CPU time over the control's."},"memoryScope":{"enum":["process","tree",null],"description":"What the memory figures cover."},"warnings":{"type":"array","items":{"type":"string"}}}},"RolePerformance":{"title":"RolePerformance","type":"object","additionalProperties":false,"required":["wallMs","cpuMs","maxRssBytes"],"properties":{"wallMs":{"$ref":"#/$defs/Quantiles"},"cpuMs":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Quantiles"}]},"maxRssBytes":{"oneOf":[{"type":"null"},{"title":"PeakMemory","type":"object","additionalProperties":false,"required":["p50","max"],"properties":{"p50":{"type":"number"},"max":{"type":"number"}}}]}}},"Quantiles":{"title":"Quantiles","type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":"number"},"p95":{"type":"number"},"p99":{"type":"number"}}},"Ratio":{"title":"Ratio","type":"object","additionalProperties":false,"required":["median","ci95"],"properties":{"median":{"type":"number"},"ci95":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}}}}};
const schema32 = {"title":"DifferenceGroup","type":"object","additionalProperties":false,"required":["id","title","channel","location","count","exampleCase","reproduce","kind","also"],"properties":{"id":{"type":"string"},"title":{"type":"string"},"channel":{"enum":["exit","stdout","stderr","files","answer"]},"location":{"type":"string"},"count":{"type":"integer","description":"Cases in which this difference shows."},"exampleCase":{"type":"string"},"reproduce":{"type":"string"},"kind":{"type":"string","description":"What sort of difference: value, type, missing, extra, order and so on."},"also":{"type":"array","items":{"type":"string"},"description":"Further places that differ in cases of this group, each listed with the group in which it shows most often."}}};
const schema40 = {"title":"ReportImplementation","type":"object","additionalProperties":false,"required":["command","digest"],"properties":{"command":{"type":"array","items":{"type":"string"}},"digest":{"type":"string"}}};
const schema42 = {"title":"TracedRole","type":"object","additionalProperties":false,"required":["cases","differing","untraced","reason"],"properties":{"cases":{"type":"integer","description":"Cases with a traced run."},"differing":{"type":"integer","description":"Of these, the cases in which it did something else than the runs that were not traced."},"untraced":{"type":"integer","description":"Cases that were to be traced and could not be."},"reason":{"type":["string","null"],"description":"Why, for one of them."}}};
const func1 = Object.prototype.hasOwnProperty;
const schema33 = {"title":"Performance","type":"object","additionalProperties":false,"required":["pairs","control","candidate","speedup","memoryRatio","cpuRatio","memoryScope","warnings"],"properties":{"pairs":{"type":"integer","description":"Cases timed on both sides, one after the other, nothing else running."},"control":{"$ref":"#/$defs/RolePerformance"},"candidate":{"$ref":"#/$defs/RolePerformance"},"speedup":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"Control's wall time over the candidate's: above 1 the candidate is faster."},"memoryRatio":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"The candidate's peak memory over the control's."},"cpuRatio":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Ratio"}],"description":"The candidate's CPU time over the control's."},"memoryScope":{"enum":["process","tree",null],"description":"What the memory figures cover."},"warnings":{"type":"array","items":{"type":"string"}}}};
const schema37 = {"title":"Ratio","type":"object","additionalProperties":false,"required":["median","ci95"],"properties":{"median":{"type":"number"},"ci95":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}}};
const schema34 = {"title":"RolePerformance","type":"object","additionalProperties":false,"required":["wallMs","cpuMs","maxRssBytes"],"properties":{"wallMs":{"$ref":"#/$defs/Quantiles"},"cpuMs":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Quantiles"}]},"maxRssBytes":{"oneOf":[{"type":"null"},{"title":"PeakMemory","type":"object","additionalProperties":false,"required":["p50","max"],"properties":{"p50":{"type":"number"},"max":{"type":"number"}}}]}}};
const schema35 = {"title":"Quantiles","type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":"number"},"p95":{"type":"number"},"p99":{"type":"number"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.wallMs === undefined) && (missing0 = "wallMs")) || ((data.cpuMs === undefined) && (missing0 = "cpuMs"))) || ((data.maxRssBytes === undefined) && (missing0 = "maxRssBytes"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "wallMs") || (key0 === "cpuMs")) || (key0 === "maxRssBytes"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.wallMs !== undefined){
let data0 = data.wallMs;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.p50 === undefined) && (missing1 = "p50")) || ((data0.p95 === undefined) && (missing1 = "p95"))) || ((data0.p99 === undefined) && (missing1 = "p99"))){
validate22.errors = [{instancePath:instancePath+"/wallMs",schemaPath:"#/$defs/Quantiles/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!(((key1 === "p50") || (key1 === "p95")) || (key1 === "p99"))){
validate22.errors = [{instancePath:instancePath+"/wallMs",schemaPath:"#/$defs/Quantiles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.p50 !== undefined){
let data1 = data0.p50;
const _errs6 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate22.errors = [{instancePath:instancePath+"/wallMs/p50",schemaPath:"#/$defs/Quantiles/properties/p50/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.p95 !== undefined){
let data2 = data0.p95;
const _errs8 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate22.errors = [{instancePath:instancePath+"/wallMs/p95",schemaPath:"#/$defs/Quantiles/properties/p95/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.p99 !== undefined){
let data3 = data0.p99;
const _errs10 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate22.errors = [{instancePath:instancePath+"/wallMs/p99",schemaPath:"#/$defs/Quantiles/properties/p99/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/wallMs",schemaPath:"#/$defs/Quantiles/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpuMs !== undefined){
let data4 = data.cpuMs;
const _errs12 = errors;
const _errs13 = errors;
let valid3 = false;
let passing0 = null;
const _errs14 = errors;
if(data4 !== null){
const err0 = {instancePath:instancePath+"/cpuMs",schemaPath:"#/properties/cpuMs/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((((data4.p50 === undefined) && (missing2 = "p50")) || ((data4.p95 === undefined) && (missing2 = "p95"))) || ((data4.p99 === undefined) && (missing2 = "p99"))){
const err1 = {instancePath:instancePath+"/cpuMs",schemaPath:"#/$defs/Quantiles/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
const _errs19 = errors;
for(const key2 in data4){
if(!(((key2 === "p50") || (key2 === "p95")) || (key2 === "p99"))){
const err2 = {instancePath:instancePath+"/cpuMs",schemaPath:"#/$defs/Quantiles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(_errs19 === errors){
if(data4.p50 !== undefined){
let data5 = data4.p50;
const _errs20 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err3 = {instancePath:instancePath+"/cpuMs/p50",schemaPath:"#/$defs/Quantiles/properties/p50/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.p95 !== undefined){
let data6 = data4.p95;
const _errs22 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err4 = {instancePath:instancePath+"/cpuMs/p95",schemaPath:"#/$defs/Quantiles/properties/p95/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.p99 !== undefined){
let data7 = data4.p99;
const _errs24 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err5 = {instancePath:instancePath+"/cpuMs/p99",schemaPath:"#/$defs/Quantiles/properties/p99/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/cpuMs",schemaPath:"#/$defs/Quantiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err7 = {instancePath:instancePath+"/cpuMs",schemaPath:"#/properties/cpuMs/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate22.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxRssBytes !== undefined){
let data8 = data.maxRssBytes;
const _errs26 = errors;
const _errs27 = errors;
let valid6 = false;
let passing1 = null;
const _errs28 = errors;
if(data8 !== null){
const err8 = {instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs28 === errors;
if(_valid1){
valid6 = true;
passing1 = 0;
}
const _errs30 = errors;
if(errors === _errs30){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing3;
if(((data8.p50 === undefined) && (missing3 = "p50")) || ((data8.max === undefined) && (missing3 = "max"))){
const err9 = {instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/oneOf/1/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
const _errs32 = errors;
for(const key3 in data8){
if(!((key3 === "p50") || (key3 === "max"))){
const err10 = {instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break;
}
}
if(_errs32 === errors){
if(data8.p50 !== undefined){
let data9 = data8.p50;
const _errs33 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err11 = {instancePath:instancePath+"/maxRssBytes/p50",schemaPath:"#/properties/maxRssBytes/oneOf/1/properties/p50/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data8.max !== undefined){
let data10 = data8.max;
const _errs35 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err12 = {instancePath:instancePath+"/maxRssBytes/max",schemaPath:"#/properties/maxRssBytes/oneOf/1/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid1 = _errs30 === errors;
if(_valid1 && valid6){
valid6 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid6 = true;
passing1 = 1;
}
}
if(!valid6){
const err14 = {instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate22.errors = vErrors;
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.pairs === undefined) && (missing0 = "pairs")) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.speedup === undefined) && (missing0 = "speedup"))) || ((data.memoryRatio === undefined) && (missing0 = "memoryRatio"))) || ((data.cpuRatio === undefined) && (missing0 = "cpuRatio"))) || ((data.memoryScope === undefined) && (missing0 = "memoryScope"))) || ((data.warnings === undefined) && (missing0 = "warnings"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "pairs") || (key0 === "control")) || (key0 === "candidate")) || (key0 === "speedup")) || (key0 === "memoryRatio")) || (key0 === "cpuRatio")) || (key0 === "memoryScope")) || (key0 === "warnings"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.pairs !== undefined){
let data0 = data.pairs;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate21.errors = [{instancePath:instancePath+"/pairs",schemaPath:"#/properties/pairs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
const _errs4 = errors;
if(!(validate22(data.control, {instancePath:instancePath+"/control",parentData:data,parentDataProperty:"control",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
const _errs5 = errors;
if(!(validate22(data.candidate, {instancePath:instancePath+"/candidate",parentData:data,parentDataProperty:"candidate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speedup !== undefined){
let data3 = data.speedup;
const _errs6 = errors;
const _errs7 = errors;
let valid1 = false;
let passing0 = null;
const _errs8 = errors;
if(data3 !== null){
const err0 = {instancePath:instancePath+"/speedup",schemaPath:"#/properties/speedup/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs8 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.median === undefined) && (missing1 = "median")) || ((data3.ci95 === undefined) && (missing1 = "ci95"))){
const err1 = {instancePath:instancePath+"/speedup",schemaPath:"#/$defs/Ratio/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
const _errs13 = errors;
for(const key1 in data3){
if(!((key1 === "median") || (key1 === "ci95"))){
const err2 = {instancePath:instancePath+"/speedup",schemaPath:"#/$defs/Ratio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(_errs13 === errors){
if(data3.median !== undefined){
let data4 = data3.median;
const _errs14 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err3 = {instancePath:instancePath+"/speedup/median",schemaPath:"#/$defs/Ratio/properties/median/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.ci95 !== undefined){
let data5 = data3.ci95;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data5)){
if(data5.length > 2){
const err4 = {instancePath:instancePath+"/speedup/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data5.length < 2){
const err5 = {instancePath:instancePath+"/speedup/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs18 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/speedup/ci95/" + i0,schemaPath:"#/$defs/Ratio/properties/ci95/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/speedup/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/speedup",schemaPath:"#/$defs/Ratio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err9 = {instancePath:instancePath+"/speedup",schemaPath:"#/properties/speedup/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.memoryRatio !== undefined){
let data7 = data.memoryRatio;
const _errs20 = errors;
const _errs21 = errors;
let valid5 = false;
let passing1 = null;
const _errs22 = errors;
if(data7 !== null){
const err10 = {instancePath:instancePath+"/memoryRatio",schemaPath:"#/properties/memoryRatio/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.median === undefined) && (missing2 = "median")) || ((data7.ci95 === undefined) && (missing2 = "ci95"))){
const err11 = {instancePath:instancePath+"/memoryRatio",schemaPath:"#/$defs/Ratio/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs27 = errors;
for(const key2 in data7){
if(!((key2 === "median") || (key2 === "ci95"))){
const err12 = {instancePath:instancePath+"/memoryRatio",schemaPath:"#/$defs/Ratio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs27 === errors){
if(data7.median !== undefined){
let data8 = data7.median;
const _errs28 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err13 = {instancePath:instancePath+"/memoryRatio/median",schemaPath:"#/$defs/Ratio/properties/median/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.ci95 !== undefined){
let data9 = data7.ci95;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data9)){
if(data9.length > 2){
const err14 = {instancePath:instancePath+"/memoryRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data9.length < 2){
const err15 = {instancePath:instancePath+"/memoryRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
var valid8 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs32 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err16 = {instancePath:instancePath+"/memoryRatio/ci95/" + i1,schemaPath:"#/$defs/Ratio/properties/ci95/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid8 = _errs32 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/memoryRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/memoryRatio",schemaPath:"#/$defs/Ratio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
}
if(!valid5){
const err19 = {instancePath:instancePath+"/memoryRatio",schemaPath:"#/properties/memoryRatio/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpuRatio !== undefined){
let data11 = data.cpuRatio;
const _errs34 = errors;
const _errs35 = errors;
let valid9 = false;
let passing2 = null;
const _errs36 = errors;
if(data11 !== null){
const err20 = {instancePath:instancePath+"/cpuRatio",schemaPath:"#/properties/cpuRatio/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid2 = _errs36 === errors;
if(_valid2){
valid9 = true;
passing2 = 0;
}
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((data11.median === undefined) && (missing3 = "median")) || ((data11.ci95 === undefined) && (missing3 = "ci95"))){
const err21 = {instancePath:instancePath+"/cpuRatio",schemaPath:"#/$defs/Ratio/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
const _errs41 = errors;
for(const key3 in data11){
if(!((key3 === "median") || (key3 === "ci95"))){
const err22 = {instancePath:instancePath+"/cpuRatio",schemaPath:"#/$defs/Ratio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
}
if(_errs41 === errors){
if(data11.median !== undefined){
let data12 = data11.median;
const _errs42 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err23 = {instancePath:instancePath+"/cpuRatio/median",schemaPath:"#/$defs/Ratio/properties/median/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid11 = _errs42 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data11.ci95 !== undefined){
let data13 = data11.ci95;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data13)){
if(data13.length > 2){
const err24 = {instancePath:instancePath+"/cpuRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
if(data13.length < 2){
const err25 = {instancePath:instancePath+"/cpuRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
var valid12 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
const _errs46 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err26 = {instancePath:instancePath+"/cpuRatio/ci95/" + i2,schemaPath:"#/$defs/Ratio/properties/ci95/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid12 = _errs46 === errors;
if(!valid12){
break;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/cpuRatio/ci95",schemaPath:"#/$defs/Ratio/properties/ci95/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var valid11 = _errs44 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/cpuRatio",schemaPath:"#/$defs/Ratio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid2 = _errs38 === errors;
if(_valid2 && valid9){
valid9 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid9 = true;
passing2 = 1;
}
}
if(!valid9){
const err29 = {instancePath:instancePath+"/cpuRatio",schemaPath:"#/properties/cpuRatio/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.memoryScope !== undefined){
let data15 = data.memoryScope;
const _errs48 = errors;
if(!(((data15 === "process") || (data15 === "tree")) || (data15 === null))){
validate21.errors = [{instancePath:instancePath+"/memoryScope",schemaPath:"#/properties/memoryScope/enum",keyword:"enum",params:{allowedValues: schema33.properties.memoryScope.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warnings !== undefined){
let data16 = data.warnings;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data16)){
var valid13 = true;
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
const _errs51 = errors;
if(typeof data16[i3] !== "string"){
validate21.errors = [{instancePath:instancePath+"/warnings/" + i3,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs51 === errors;
if(!valid13){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="shadow-report.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.cases === undefined) && (missing0 = "cases"))) || ((data.mismatchRate === undefined) && (missing0 = "mismatchRate"))) || ((data.mismatchUpperBound95 === undefined) && (missing0 = "mismatchUpperBound95"))) || ((data.unseenBehaviourMass === undefined) && (missing0 = "unseenBehaviourMass"))) || ((data.groups === undefined) && (missing0 = "groups"))) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.performance === undefined) && (missing0 = "performance"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.corpusDigest === undefined) && (missing0 = "corpusDigest"))) || ((data.runDir === undefined) && (missing0 = "runDir"))) || ((data.weightedMismatchRate === undefined) && (missing0 = "weightedMismatchRate"))) || ((data.seenSources === undefined) && (missing0 = "seenSources"))) || ((data.proposedRules === undefined) && (missing0 = "proposedRules"))) || ((data.accepted === undefined) && (missing0 = "accepted"))) || ((data.lostCalls === undefined) && (missing0 = "lostCalls"))) || ((data.traced === undefined) && (missing0 = "traced"))) || ((data.unlistedExecutables === undefined) && (missing0 = "unlistedExecutables"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs3 = errors;
if("shadow" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "shadow"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data2 = data.verdict;
const _errs4 = errors;
if(!(((data2 === "pass") || (data2 === "fail")) || (data2 === "insufficient"))){
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs5 = errors;
if(typeof data.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cases !== undefined){
let data4 = data.cases;
const _errs7 = errors;
if(errors === _errs7){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((((((((((data4.captured === undefined) && (missing1 = "captured")) || ((data4.distinct === undefined) && (missing1 = "distinct"))) || ((data4.sources === undefined) && (missing1 = "sources"))) || ((data4.judged === undefined) && (missing1 = "judged"))) || ((data4.equal === undefined) && (missing1 = "equal"))) || ((data4.noisy === undefined) && (missing1 = "noisy"))) || ((data4.flaky === undefined) && (missing1 = "flaky"))) || ((data4.mismatch === undefined) && (missing1 = "mismatch"))) || ((data4.timedOut === undefined) && (missing1 = "timedOut"))) || ((data4.errored === undefined) && (missing1 = "errored"))) || ((data4.skipped === undefined) && (missing1 = "skipped"))) || ((data4.accepted === undefined) && (missing1 = "accepted"))){
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data4){
if(!(func1.call(schema31.properties.cases.properties, key1))){
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data4.captured !== undefined){
let data5 = data4.captured;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/cases/captured",schemaPath:"#/properties/cases/properties/captured/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.distinct !== undefined){
let data6 = data4.distinct;
const _errs12 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/cases/distinct",schemaPath:"#/properties/cases/properties/distinct/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.sources !== undefined){
let data7 = data4.sources;
const _errs14 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/cases/sources",schemaPath:"#/properties/cases/properties/sources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.judged !== undefined){
let data8 = data4.judged;
const _errs16 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate20.errors = [{instancePath:instancePath+"/cases/judged",schemaPath:"#/properties/cases/properties/judged/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.equal !== undefined){
let data9 = data4.equal;
const _errs18 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/cases/equal",schemaPath:"#/properties/cases/properties/equal/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.noisy !== undefined){
let data10 = data4.noisy;
const _errs20 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate20.errors = [{instancePath:instancePath+"/cases/noisy",schemaPath:"#/properties/cases/properties/noisy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.flaky !== undefined){
let data11 = data4.flaky;
const _errs22 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate20.errors = [{instancePath:instancePath+"/cases/flaky",schemaPath:"#/properties/cases/properties/flaky/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs22 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.mismatch !== undefined){
let data12 = data4.mismatch;
const _errs24 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate20.errors = [{instancePath:instancePath+"/cases/mismatch",schemaPath:"#/properties/cases/properties/mismatch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs24 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.timedOut !== undefined){
let data13 = data4.timedOut;
const _errs26 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate20.errors = [{instancePath:instancePath+"/cases/timedOut",schemaPath:"#/properties/cases/properties/timedOut/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs26 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.errored !== undefined){
let data14 = data4.errored;
const _errs28 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate20.errors = [{instancePath:instancePath+"/cases/errored",schemaPath:"#/properties/cases/properties/errored/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs28 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.skipped !== undefined){
let data15 = data4.skipped;
const _errs30 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate20.errors = [{instancePath:instancePath+"/cases/skipped",schemaPath:"#/properties/cases/properties/skipped/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs30 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.accepted !== undefined){
let data16 = data4.accepted;
const _errs32 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate20.errors = [{instancePath:instancePath+"/cases/accepted",schemaPath:"#/properties/cases/properties/accepted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs32 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mismatchRate !== undefined){
let data17 = data.mismatchRate;
const _errs34 = errors;
if((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)){
validate20.errors = [{instancePath:instancePath+"/mismatchRate",schemaPath:"#/properties/mismatchRate/type",keyword:"type",params:{type: schema31.properties.mismatchRate.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mismatchUpperBound95 !== undefined){
let data18 = data.mismatchUpperBound95;
const _errs36 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/mismatchUpperBound95",schemaPath:"#/properties/mismatchUpperBound95/type",keyword:"type",params:{type: schema31.properties.mismatchUpperBound95.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unseenBehaviourMass !== undefined){
let data19 = data.unseenBehaviourMass;
const _errs38 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/unseenBehaviourMass",schemaPath:"#/properties/unseenBehaviourMass/type",keyword:"type",params:{type: schema31.properties.unseenBehaviourMass.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groups !== undefined){
let data20 = data.groups;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data20)){
var valid2 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing2;
if((((((((((data21.id === undefined) && (missing2 = "id")) || ((data21.title === undefined) && (missing2 = "title"))) || ((data21.channel === undefined) && (missing2 = "channel"))) || ((data21.location === undefined) && (missing2 = "location"))) || ((data21.count === undefined) && (missing2 = "count"))) || ((data21.exampleCase === undefined) && (missing2 = "exampleCase"))) || ((data21.reproduce === undefined) && (missing2 = "reproduce"))) || ((data21.kind === undefined) && (missing2 = "kind"))) || ((data21.also === undefined) && (missing2 = "also"))){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0,schemaPath:"#/$defs/DifferenceGroup/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs45 = errors;
for(const key2 in data21){
if(!(func1.call(schema32.properties, key2))){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0,schemaPath:"#/$defs/DifferenceGroup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs45 === errors){
if(data21.id !== undefined){
const _errs46 = errors;
if(typeof data21.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/id",schemaPath:"#/$defs/DifferenceGroup/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs46 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.title !== undefined){
const _errs48 = errors;
if(typeof data21.title !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/title",schemaPath:"#/$defs/DifferenceGroup/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs48 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.channel !== undefined){
let data24 = data21.channel;
const _errs50 = errors;
if(!(((((data24 === "exit") || (data24 === "stdout")) || (data24 === "stderr")) || (data24 === "files")) || (data24 === "answer"))){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/channel",schemaPath:"#/$defs/DifferenceGroup/properties/channel/enum",keyword:"enum",params:{allowedValues: schema32.properties.channel.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs50 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.location !== undefined){
const _errs51 = errors;
if(typeof data21.location !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/location",schemaPath:"#/$defs/DifferenceGroup/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs51 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.count !== undefined){
let data26 = data21.count;
const _errs53 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/count",schemaPath:"#/$defs/DifferenceGroup/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid4 = _errs53 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.exampleCase !== undefined){
const _errs55 = errors;
if(typeof data21.exampleCase !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/exampleCase",schemaPath:"#/$defs/DifferenceGroup/properties/exampleCase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs55 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.reproduce !== undefined){
const _errs57 = errors;
if(typeof data21.reproduce !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/reproduce",schemaPath:"#/$defs/DifferenceGroup/properties/reproduce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs57 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.kind !== undefined){
const _errs59 = errors;
if(typeof data21.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/kind",schemaPath:"#/$defs/DifferenceGroup/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs59 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data21.also !== undefined){
let data30 = data21.also;
const _errs61 = errors;
if(errors === _errs61){
if(Array.isArray(data30)){
var valid5 = true;
const len1 = data30.length;
for(let i1=0; i1<len1; i1++){
const _errs63 = errors;
if(typeof data30[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/also/" + i1,schemaPath:"#/$defs/DifferenceGroup/properties/also/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs63 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/groups/" + i0+"/also",schemaPath:"#/$defs/DifferenceGroup/properties/also/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs61 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/groups/" + i0,schemaPath:"#/$defs/DifferenceGroup/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs42 === errors;
if(!valid2){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data32 = data.rules;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data32)){
var valid6 = true;
const len2 = data32.length;
for(let i2=0; i2<len2; i2++){
let data33 = data32[i2];
const _errs67 = errors;
if(errors === _errs67){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing3;
if((((data33.rule === undefined) && (missing3 = "rule")) || ((data33.hits === undefined) && (missing3 = "hits"))) || ((data33.state === undefined) && (missing3 = "state"))){
validate20.errors = [{instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs69 = errors;
for(const key3 in data33){
if(!(((key3 === "rule") || (key3 === "hits")) || (key3 === "state"))){
validate20.errors = [{instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs69 === errors){
if(data33.rule !== undefined){
const _errs70 = errors;
if(typeof data33.rule !== "string"){
validate20.errors = [{instancePath:instancePath+"/rules/" + i2+"/rule",schemaPath:"#/properties/rules/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs70 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data33.hits !== undefined){
let data35 = data33.hits;
const _errs72 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/rules/" + i2+"/hits",schemaPath:"#/properties/rules/items/properties/hits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs72 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data33.state !== undefined){
let data36 = data33.state;
const _errs74 = errors;
if(!(((data36 === "used") || (data36 === "never")) || (data36 === "always"))){
validate20.errors = [{instancePath:instancePath+"/rules/" + i2+"/state",schemaPath:"#/properties/rules/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.items.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs74 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs67 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.performance !== undefined){
let data37 = data.performance;
const _errs75 = errors;
const _errs76 = errors;
let valid8 = false;
let passing0 = null;
const _errs77 = errors;
if(data37 !== null){
const err0 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs77 === errors;
if(_valid0){
valid8 = true;
passing0 = 0;
}
const _errs79 = errors;
if(!(validate21(data37, {instancePath:instancePath+"/performance",parentData:data,parentDataProperty:"performance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs79 === errors;
if(_valid0 && valid8){
valid8 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid8 = true;
passing0 = 1;
}
}
if(!valid8){
const err1 = {instancePath:instancePath+"/performance",schemaPath:"#/properties/performance/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data38 = data.control;
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing4;
if(((data38.command === undefined) && (missing4 = "command")) || ((data38.digest === undefined) && (missing4 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/ReportImplementation/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs83 = errors;
for(const key4 in data38){
if(!((key4 === "command") || (key4 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/ReportImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs83 === errors){
if(data38.command !== undefined){
let data39 = data38.command;
const _errs84 = errors;
if(errors === _errs84){
if(Array.isArray(data39)){
var valid11 = true;
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
const _errs86 = errors;
if(typeof data39[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/command/" + i3,schemaPath:"#/$defs/ReportImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs86 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/command",schemaPath:"#/$defs/ReportImplementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid10 = _errs84 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data38.digest !== undefined){
const _errs88 = errors;
if(typeof data38.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/digest",schemaPath:"#/$defs/ReportImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs88 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/ReportImplementation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data42 = data.candidate;
const _errs90 = errors;
const _errs91 = errors;
if(errors === _errs91){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing5;
if(((data42.command === undefined) && (missing5 = "command")) || ((data42.digest === undefined) && (missing5 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ReportImplementation/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs93 = errors;
for(const key5 in data42){
if(!((key5 === "command") || (key5 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ReportImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs93 === errors){
if(data42.command !== undefined){
let data43 = data42.command;
const _errs94 = errors;
if(errors === _errs94){
if(Array.isArray(data43)){
var valid14 = true;
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
const _errs96 = errors;
if(typeof data43[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/command/" + i4,schemaPath:"#/$defs/ReportImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs96 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/ReportImplementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs94 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data42.digest !== undefined){
const _errs98 = errors;
if(typeof data42.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/ReportImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs98 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ReportImplementation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corpusDigest !== undefined){
const _errs100 = errors;
if(typeof data.corpusDigest !== "string"){
validate20.errors = [{instancePath:instancePath+"/corpusDigest",schemaPath:"#/properties/corpusDigest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runDir !== undefined){
const _errs102 = errors;
if(typeof data.runDir !== "string"){
validate20.errors = [{instancePath:instancePath+"/runDir",schemaPath:"#/properties/runDir/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs102 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weightedMismatchRate !== undefined){
let data48 = data.weightedMismatchRate;
const _errs104 = errors;
if((!((typeof data48 == "number") && (isFinite(data48)))) && (data48 !== null)){
validate20.errors = [{instancePath:instancePath+"/weightedMismatchRate",schemaPath:"#/properties/weightedMismatchRate/type",keyword:"type",params:{type: schema31.properties.weightedMismatchRate.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seenSources !== undefined){
let data49 = data.seenSources;
const _errs106 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate20.errors = [{instancePath:instancePath+"/seenSources",schemaPath:"#/properties/seenSources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs106 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lostCalls !== undefined){
let data50 = data.lostCalls;
const _errs108 = errors;
if(errors === _errs108){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key6 in data50){
let data51 = data50[key6];
const _errs111 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
validate20.errors = [{instancePath:instancePath+"/lostCalls/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lostCalls/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs111){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 1 || isNaN(data51)){
validate20.errors = [{instancePath:instancePath+"/lostCalls/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lostCalls/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid15 = _errs111 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/lostCalls",schemaPath:"#/properties/lostCalls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs108 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proposedRules !== undefined){
let data52 = data.proposedRules;
const _errs113 = errors;
if(errors === _errs113){
if(Array.isArray(data52)){
var valid16 = true;
const len5 = data52.length;
for(let i5=0; i5<len5; i5++){
let data53 = data52[i5];
const _errs115 = errors;
if(errors === _errs115){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing6;
if((((data53.rule === undefined) && (missing6 = "rule")) || ((data53.cases === undefined) && (missing6 = "cases"))) || ((data53.example === undefined) && (missing6 = "example"))){
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5,schemaPath:"#/properties/proposedRules/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs117 = errors;
for(const key7 in data53){
if(!(((key7 === "rule") || (key7 === "cases")) || (key7 === "example"))){
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5,schemaPath:"#/properties/proposedRules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs117 === errors){
if(data53.rule !== undefined){
let data54 = data53.rule;
const _errs118 = errors;
if(!(data54 && typeof data54 == "object" && !Array.isArray(data54))){
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5+"/rule",schemaPath:"#/properties/proposedRules/items/properties/rule/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid17 = _errs118 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data53.cases !== undefined){
let data55 = data53.cases;
const _errs120 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5+"/cases",schemaPath:"#/properties/proposedRules/items/properties/cases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs120 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data53.example !== undefined){
const _errs122 = errors;
if(typeof data53.example !== "string"){
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5+"/example",schemaPath:"#/properties/proposedRules/items/properties/example/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs122 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/proposedRules/" + i5,schemaPath:"#/properties/proposedRules/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs115 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/proposedRules",schemaPath:"#/properties/proposedRules/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs113 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data57 = data.accepted;
const _errs124 = errors;
if(errors === _errs124){
if(Array.isArray(data57)){
var valid18 = true;
const len6 = data57.length;
for(let i6=0; i6<len6; i6++){
let data58 = data57[i6];
const _errs126 = errors;
if(errors === _errs126){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing7;
if(((((((data58.channel === undefined) && (missing7 = "channel")) || ((data58.location === undefined) && (missing7 = "location"))) || ((data58.reason === undefined) && (missing7 = "reason"))) || ((data58.expires === undefined) && (missing7 = "expires"))) || ((data58.cases === undefined) && (missing7 = "cases"))) || ((data58.state === undefined) && (missing7 = "state"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6,schemaPath:"#/properties/accepted/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs128 = errors;
for(const key8 in data58){
if(!((((((key8 === "channel") || (key8 === "location")) || (key8 === "reason")) || (key8 === "expires")) || (key8 === "cases")) || (key8 === "state"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6,schemaPath:"#/properties/accepted/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs128 === errors){
if(data58.channel !== undefined){
const _errs129 = errors;
if(typeof data58.channel !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/channel",schemaPath:"#/properties/accepted/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs129 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.location !== undefined){
const _errs131 = errors;
if(typeof data58.location !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/location",schemaPath:"#/properties/accepted/items/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs131 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.reason !== undefined){
const _errs133 = errors;
if(typeof data58.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/reason",schemaPath:"#/properties/accepted/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs133 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.expires !== undefined){
const _errs135 = errors;
if(typeof data58.expires !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/expires",schemaPath:"#/properties/accepted/items/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs135 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.cases !== undefined){
let data63 = data58.cases;
const _errs137 = errors;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/cases",schemaPath:"#/properties/accepted/items/properties/cases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs137 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data58.state !== undefined){
let data64 = data58.state;
const _errs139 = errors;
if(!(((data64 === "used") || (data64 === "unused")) || (data64 === "expired"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6+"/state",schemaPath:"#/properties/accepted/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.accepted.items.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs139 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted/" + i6,schemaPath:"#/properties/accepted/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs126 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs124 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.traced !== undefined){
let data65 = data.traced;
const _errs140 = errors;
if(errors === _errs140){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
let missing8;
if(((data65.control === undefined) && (missing8 = "control")) || ((data65.candidate === undefined) && (missing8 = "candidate"))){
validate20.errors = [{instancePath:instancePath+"/traced",schemaPath:"#/properties/traced/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs142 = errors;
for(const key9 in data65){
if(!((key9 === "control") || (key9 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/traced",schemaPath:"#/properties/traced/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs142 === errors){
if(data65.control !== undefined){
let data66 = data65.control;
const _errs143 = errors;
const _errs144 = errors;
if(errors === _errs144){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing9;
if(((((data66.cases === undefined) && (missing9 = "cases")) || ((data66.differing === undefined) && (missing9 = "differing"))) || ((data66.untraced === undefined) && (missing9 = "untraced"))) || ((data66.reason === undefined) && (missing9 = "reason"))){
validate20.errors = [{instancePath:instancePath+"/traced/control",schemaPath:"#/$defs/TracedRole/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs146 = errors;
for(const key10 in data66){
if(!((((key10 === "cases") || (key10 === "differing")) || (key10 === "untraced")) || (key10 === "reason"))){
validate20.errors = [{instancePath:instancePath+"/traced/control",schemaPath:"#/$defs/TracedRole/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs146 === errors){
if(data66.cases !== undefined){
let data67 = data66.cases;
const _errs147 = errors;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
validate20.errors = [{instancePath:instancePath+"/traced/control/cases",schemaPath:"#/$defs/TracedRole/properties/cases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid22 = _errs147 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data66.differing !== undefined){
let data68 = data66.differing;
const _errs149 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
validate20.errors = [{instancePath:instancePath+"/traced/control/differing",schemaPath:"#/$defs/TracedRole/properties/differing/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid22 = _errs149 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data66.untraced !== undefined){
let data69 = data66.untraced;
const _errs151 = errors;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
validate20.errors = [{instancePath:instancePath+"/traced/control/untraced",schemaPath:"#/$defs/TracedRole/properties/untraced/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid22 = _errs151 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data66.reason !== undefined){
let data70 = data66.reason;
const _errs153 = errors;
if((typeof data70 !== "string") && (data70 !== null)){
validate20.errors = [{instancePath:instancePath+"/traced/control/reason",schemaPath:"#/$defs/TracedRole/properties/reason/type",keyword:"type",params:{type: schema42.properties.reason.type},message:"must be string,null"}];
return false;
}
var valid22 = _errs153 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/traced/control",schemaPath:"#/$defs/TracedRole/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs143 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data65.candidate !== undefined){
let data71 = data65.candidate;
const _errs155 = errors;
const _errs156 = errors;
if(errors === _errs156){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
let missing10;
if(((((data71.cases === undefined) && (missing10 = "cases")) || ((data71.differing === undefined) && (missing10 = "differing"))) || ((data71.untraced === undefined) && (missing10 = "untraced"))) || ((data71.reason === undefined) && (missing10 = "reason"))){
validate20.errors = [{instancePath:instancePath+"/traced/candidate",schemaPath:"#/$defs/TracedRole/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs158 = errors;
for(const key11 in data71){
if(!((((key11 === "cases") || (key11 === "differing")) || (key11 === "untraced")) || (key11 === "reason"))){
validate20.errors = [{instancePath:instancePath+"/traced/candidate",schemaPath:"#/$defs/TracedRole/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs158 === errors){
if(data71.cases !== undefined){
let data72 = data71.cases;
const _errs159 = errors;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
validate20.errors = [{instancePath:instancePath+"/traced/candidate/cases",schemaPath:"#/$defs/TracedRole/properties/cases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid24 = _errs159 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data71.differing !== undefined){
let data73 = data71.differing;
const _errs161 = errors;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
validate20.errors = [{instancePath:instancePath+"/traced/candidate/differing",schemaPath:"#/$defs/TracedRole/properties/differing/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid24 = _errs161 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data71.untraced !== undefined){
let data74 = data71.untraced;
const _errs163 = errors;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
validate20.errors = [{instancePath:instancePath+"/traced/candidate/untraced",schemaPath:"#/$defs/TracedRole/properties/untraced/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid24 = _errs163 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data71.reason !== undefined){
let data75 = data71.reason;
const _errs165 = errors;
if((typeof data75 !== "string") && (data75 !== null)){
validate20.errors = [{instancePath:instancePath+"/traced/candidate/reason",schemaPath:"#/$defs/TracedRole/properties/reason/type",keyword:"type",params:{type: schema42.properties.reason.type},message:"must be string,null"}];
return false;
}
var valid24 = _errs165 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/traced/candidate",schemaPath:"#/$defs/TracedRole/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs155 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/traced",schemaPath:"#/properties/traced/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs140 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unlistedExecutables !== undefined){
let data76 = data.unlistedExecutables;
const _errs167 = errors;
if(errors === _errs167){
if(Array.isArray(data76)){
var valid25 = true;
const len7 = data76.length;
for(let i7=0; i7<len7; i7++){
let data77 = data76[i7];
const _errs169 = errors;
if(errors === _errs169){
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing11;
if(((((data77.role === undefined) && (missing11 = "role")) || ((data77.path === undefined) && (missing11 = "path"))) || ((data77.digest === undefined) && (missing11 = "digest"))) || ((data77.cases === undefined) && (missing11 = "cases"))){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7,schemaPath:"#/properties/unlistedExecutables/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs171 = errors;
for(const key12 in data77){
if(!((((key12 === "role") || (key12 === "path")) || (key12 === "digest")) || (key12 === "cases"))){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7,schemaPath:"#/properties/unlistedExecutables/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs171 === errors){
if(data77.role !== undefined){
let data78 = data77.role;
const _errs172 = errors;
if(!((data78 === "control") || (data78 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7+"/role",schemaPath:"#/properties/unlistedExecutables/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.unlistedExecutables.items.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid26 = _errs172 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data77.path !== undefined){
const _errs173 = errors;
if(typeof data77.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7+"/path",schemaPath:"#/properties/unlistedExecutables/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs173 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data77.digest !== undefined){
let data80 = data77.digest;
const _errs175 = errors;
if((typeof data80 !== "string") && (data80 !== null)){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7+"/digest",schemaPath:"#/properties/unlistedExecutables/items/properties/digest/type",keyword:"type",params:{type: schema31.properties.unlistedExecutables.items.properties.digest.type},message:"must be string,null"}];
return false;
}
var valid26 = _errs175 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data77.cases !== undefined){
let data81 = data77.cases;
const _errs177 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7+"/cases",schemaPath:"#/properties/unlistedExecutables/items/properties/cases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs177){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 1 || isNaN(data81)){
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7+"/cases",schemaPath:"#/properties/unlistedExecutables/items/properties/cases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid26 = _errs177 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables/" + i7,schemaPath:"#/properties/unlistedExecutables/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid25 = _errs169 === errors;
if(!valid25){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unlistedExecutables",schemaPath:"#/properties/unlistedExecutables/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs167 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

