// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateStatusReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"status-report.schema.json","title":"StatusReport","description":"Where a rollout stands, and what its events and its log say of it.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","rollout","problem","events","guard","evidence","retention","reached","stages","binaries","hosts","dora"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"status"},"rollout":{"title":"CurrentRollout","description":"The metadata of the current generation; null where there is none that can be read.","type":["object","null"],"required":["generation","stage","percent","latched","control","candidate","sample","reason","createdAt"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100},"latched":{"type":"boolean"},"control":{"type":["string","null"]},"candidate":{"type":["string","null"]},"sample":{"type":"number","minimum":0,"maximum":1},"reason":{"type":"string"},"createdAt":{"type":"string"}}},"problem":{"type":["string","null"],"description":"Why the state cannot be followed; the control answers then."},"events":{"title":"StatusEvents","description":"All events, by who gave the answer.","type":"object","additionalProperties":false,"required":["control","candidate","brokenLines","problems","leftOut"],"properties":{"control":{"$ref":"#/$defs/AnswerSummary"},"candidate":{"$ref":"#/$defs/AnswerSummary"},"brokenLines":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"type":"string"},"description":"Event files that could not be read."},"leftOut":{"title":"LeftOutEvents","description":"Events that count in no stage: decided by a variable, a trial or nothing, of another flag, answered by other bytes than the generation names, or older than it.","type":"object","additionalProperties":false,"required":["environment","trial","none","foreign","otherBytes","stale"],"properties":{"environment":{"type":"integer","minimum":0},"trial":{"type":"integer","minimum":0},"none":{"type":"integer","minimum":0},"foreign":{"type":"integer","minimum":0},"otherBytes":{"type":"integer","minimum":0},"stale":{"type":"integer","minimum":0}}}}},"guard":{"title":"StatusGuard","type":["object","null"],"additionalProperties":false,"required":["verdict","reason"],"properties":{"verdict":{"enum":["pass","wait","roll back"]},"reason":{"type":"string"}}},"evidence":{"title":"StatusEvidence","description":"The newest shadow run of the two sides that the config names, judged again when the status was read; null where there is none, or no config that can be read.","type":["object","null"],"additionalProperties":false,"required":["runDir","finishedAt","verdict","reason","sources","mismatchUpperBound95"],"properties":{"runDir":{"type":"string","description":"Where the run is stored."},"finishedAt":{"type":["string","null"],"description":"RFC 3339; null where it did not finish, or nobody can tell."},"verdict":{"enum":["pass","fail","insufficient"]},"reason":{"type":"string"},"sources":{"type":["integer","null"],"minimum":0,"description":"Distinct sources that were judged; null where the run cannot be judged."},"mismatchUpperBound95":{"type":["number","null"],"minimum":0,"maximum":1}}},"retention":{"title":"StatusRetention","description":"How long the binaries of the current generation are kept, as far as this machine knows; null where none is known or none is stored.","type":"object","additionalProperties":false,"required":["control","candidate","problem"],"properties":{"control":{"$ref":"#/$defs/KeptBinary"},"candidate":{"$ref":"#/$defs/KeptBinary"},"problem":{"type":["string","null"],"description":"Why nobody can tell, where the stored releases cannot be read."}}},"reached":{"title":"ReachedShare","description":"The share of runs that the candidate was chosen for in the current generation, and the share that was asked for.","type":["object","null"],"additionalProperties":false,"required":["askedPercent","reachedPercent","runs"],"properties":{"askedPercent":{"type":"number"},"reachedPercent":{"type":["number","null"]},"runs":{"type":"integer","minimum":0}}},"stages":{"type":"array","items":{"$ref":"#/$defs/StageFigures"}},"binaries":{"type":"array","items":{"title":"BinaryFigures","type":"object","additionalProperties":false,"required":["digest","role","firstAnswer","answers"],"properties":{"digest":{"type":"string"},"role":{"enum":["control","candidate"]},"firstAnswer":{"type":"string"},"answers":{"$ref":"#/$defs/ArmFigures"}}}},"hosts":{"title":"StatusHosts","type":"object","additionalProperties":false,"required":["seen","behind","newest"],"properties":{"seen":{"type":"integer","minimum":0},"behind":{"type":"integer","minimum":0,"description":"Hosts whose last event names another generation than the current one."},"newest":{"type":"array","items":{"title":"HostBehind","type":"object","additionalProperties":false,"required":["host","generation","lastSeen"],"properties":{"host":{"type":"string"},"generation":{"type":["integer","null"]},"lastSeen":{"type":"string"}}},"description":"Of those behind, the 100 that reported last."}}},"dora":{"$ref":"#/$defs/DoraFigures"}},"$defs":{"KeptBinary":{"title":"KeptBinary","type":["object","null"],"additionalProperties":false,"required":["retainUntil","daysLeft","tags","keptBy"],"properties":{"retainUntil":{"type":["string","null"],"description":"RFC 3339; null while the retention has not begun."},"daysLeft":{"type":["integer","null"],"minimum":0,"description":"Whole days until then, rounded up; null while it has not begun."},"tags":{"type":"array","items":{"type":"string"}},"keptBy":{"type":"array","items":{"type":"string"},"description":"Everything that keeps it from being removed, in words."}}},"ArmFigures":{"title":"ArmFigures","description":"What was seen of one implementation; quantiles are within 1 %, null where nothing was seen.","type":"object","additionalProperties":false,"required":["runs","errors","errorRate","crashes","fallbacks","unknownOutcomes","durationMs","maxRssBytes"],"properties":{"runs":{"type":"integer","minimum":0},"errors":{"type":"integer","minimum":0,"description":"Runs that failed, crashed, or fell back to the control."},"errorRate":{"type":["number","null"],"description":"Errors over runs; null without a run."},"crashes":{"type":"integer","minimum":0,"description":"Runs that a signal ended, that did not start, or that fell back."},"fallbacks":{"type":"integer","minimum":0},"unknownOutcomes":{"type":"integer","minimum":0,"description":"Runs whose event says neither an outcome nor a fallback; no error is known of them."},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}},"maxRssBytes":{"type":"object","additionalProperties":false,"required":["p50","p95"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]}}}}},"AnswerSummary":{"title":"AnswerSummary","type":"object","additionalProperties":false,"required":["count","fallbacks","durationMs"],"properties":{"count":{"type":"integer","minimum":0},"fallbacks":{"type":"integer","minimum":0,"description":"Answers that this one gave because the other could not, or failed to give."},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}}}},"StageFigures":{"title":"StageFigures","description":"One stage and what both arms did in it; null where one had no run.","type":"object","additionalProperties":false,"required":["stage","percent","latched","generations","since","digests","control","candidate"],"properties":{"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"},"latched":{"type":"boolean"},"generations":{"type":"array","items":{"type":"integer"}},"since":{"type":"string"},"digests":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"type":["string","null"]},"candidate":{"type":["string","null"]}}},"control":{"anyOf":[{"$ref":"#/$defs/ArmFigures"},{"type":"null"}]},"candidate":{"anyOf":[{"$ref":"#/$defs/ArmFigures"},{"type":"null"}]}}},"Deployment":{"title":"Deployment","description":"A new binary that started to answer.","type":"object","additionalProperties":false,"required":["digest","role","at","leadTimeHours","failedAt","recoveryMinutes","rework"],"properties":{"digest":{"type":"string"},"role":{"enum":["control","candidate"]},"at":{"type":"string","description":"Its first answer."},"leadTimeHours":{"type":["number","null"],"description":"From being stored until its first answer."},"failedAt":{"type":["string","null"],"description":"When it was rolled back."},"recoveryMinutes":{"type":["number","null"],"description":"From its first failure until it was rolled back."},"rework":{"type":"boolean","description":"It followed one that failed."}}},"DoraFigures":{"title":"DoraFigures","type":"object","additionalProperties":false,"required":["days","deployments","deploymentsPerWeek","leadTimeHours","changeFailRate","recoveryMinutes","reworkRate","flips"],"properties":{"days":{"type":"number","description":"How long the records reach back."},"deployments":{"type":"array","items":{"$ref":"#/$defs/Deployment"}},"deploymentsPerWeek":{"type":["number","null"],"description":"Null before a day has passed."},"leadTimeHours":{"type":["number","null"],"description":"Median."},"changeFailRate":{"type":["number","null"]},"recoveryMinutes":{"type":["number","null"],"description":"Median of those that failed."},"reworkRate":{"type":["number","null"]},"flips":{"title":"FlagFlips","description":"Moves of the flag, which deploy nothing.","type":"object","additionalProperties":false,"required":["stages","rollbacks","latchReleases"],"properties":{"stages":{"type":"integer","minimum":0},"rollbacks":{"type":"integer","minimum":0},"latchReleases":{"type":"integer","minimum":0}}}}}}};
const schema32 = {"title":"AnswerSummary","type":"object","additionalProperties":false,"required":["count","fallbacks","durationMs"],"properties":{"count":{"type":"integer","minimum":0},"fallbacks":{"type":"integer","minimum":0,"description":"Answers that this one gave because the other could not, or failed to give."},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}}}};
const schema34 = {"title":"KeptBinary","type":["object","null"],"additionalProperties":false,"required":["retainUntil","daysLeft","tags","keptBy"],"properties":{"retainUntil":{"type":["string","null"],"description":"RFC 3339; null while the retention has not begun."},"daysLeft":{"type":["integer","null"],"minimum":0,"description":"Whole days until then, rounded up; null while it has not begun."},"tags":{"type":"array","items":{"type":"string"}},"keptBy":{"type":"array","items":{"type":"string"},"description":"Everything that keeps it from being removed, in words."}}};
const schema37 = {"title":"ArmFigures","description":"What was seen of one implementation; quantiles are within 1 %, null where nothing was seen.","type":"object","additionalProperties":false,"required":["runs","errors","errorRate","crashes","fallbacks","unknownOutcomes","durationMs","maxRssBytes"],"properties":{"runs":{"type":"integer","minimum":0},"errors":{"type":"integer","minimum":0,"description":"Runs that failed, crashed, or fell back to the control."},"errorRate":{"type":["number","null"],"description":"Errors over runs; null without a run."},"crashes":{"type":"integer","minimum":0,"description":"Runs that a signal ended, that did not start, or that fell back."},"fallbacks":{"type":"integer","minimum":0},"unknownOutcomes":{"type":"integer","minimum":0,"description":"Runs whose event says neither an outcome nor a fallback; no error is known of them."},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}},"maxRssBytes":{"type":"object","additionalProperties":false,"required":["p50","p95"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]}}}}};
const func1 = Object.prototype.hasOwnProperty;
const schema36 = {"title":"StageFigures","description":"One stage and what both arms did in it; null where one had no run.","type":"object","additionalProperties":false,"required":["stage","percent","latched","generations","since","digests","control","candidate"],"properties":{"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"},"latched":{"type":"boolean"},"generations":{"type":"array","items":{"type":"integer"}},"since":{"type":"string"},"digests":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"type":["string","null"]},"candidate":{"type":["string","null"]}}},"control":{"anyOf":[{"$ref":"#/$defs/ArmFigures"},{"type":"null"}]},"candidate":{"anyOf":[{"$ref":"#/$defs/ArmFigures"},{"type":"null"}]}}};

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
if(((((((((data.stage === undefined) && (missing0 = "stage")) || ((data.percent === undefined) && (missing0 = "percent"))) || ((data.latched === undefined) && (missing0 = "latched"))) || ((data.generations === undefined) && (missing0 = "generations"))) || ((data.since === undefined) && (missing0 = "since"))) || ((data.digests === undefined) && (missing0 = "digests"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "stage") || (key0 === "percent")) || (key0 === "latched")) || (key0 === "generations")) || (key0 === "since")) || (key0 === "digests")) || (key0 === "control")) || (key0 === "candidate"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.stage !== undefined){
let data0 = data.stage;
const _errs2 = errors;
if(!(((((data0 === "off") || (data0 === "shadow")) || (data0 === "canary")) || (data0 === "live")) || (data0 === "complete"))){
validate21.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema36.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.percent !== undefined){
let data1 = data.percent;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate21.errors = [{instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latched !== undefined){
const _errs5 = errors;
if(typeof data.latched !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/latched",schemaPath:"#/properties/latched/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generations !== undefined){
let data3 = data.generations;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate21.errors = [{instancePath:instancePath+"/generations/" + i0,schemaPath:"#/properties/generations/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/generations",schemaPath:"#/properties/generations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
const _errs11 = errors;
if(typeof data.since !== "string"){
validate21.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digests !== undefined){
let data6 = data.digests;
const _errs13 = errors;
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.control === undefined) && (missing1 = "control")) || ((data6.candidate === undefined) && (missing1 = "candidate"))){
validate21.errors = [{instancePath:instancePath+"/digests",schemaPath:"#/properties/digests/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data6){
if(!((key1 === "control") || (key1 === "candidate"))){
validate21.errors = [{instancePath:instancePath+"/digests",schemaPath:"#/properties/digests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data6.control !== undefined){
let data7 = data6.control;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate21.errors = [{instancePath:instancePath+"/digests/control",schemaPath:"#/properties/digests/properties/control/type",keyword:"type",params:{type: schema36.properties.digests.properties.control.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.candidate !== undefined){
let data8 = data6.candidate;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate21.errors = [{instancePath:instancePath+"/digests/candidate",schemaPath:"#/properties/digests/properties/candidate/type",keyword:"type",params:{type: schema36.properties.digests.properties.candidate.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/digests",schemaPath:"#/properties/digests/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data9 = data.control;
const _errs20 = errors;
const _errs21 = errors;
let valid3 = false;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((((((data9.runs === undefined) && (missing2 = "runs")) || ((data9.errors === undefined) && (missing2 = "errors"))) || ((data9.errorRate === undefined) && (missing2 = "errorRate"))) || ((data9.crashes === undefined) && (missing2 = "crashes"))) || ((data9.fallbacks === undefined) && (missing2 = "fallbacks"))) || ((data9.unknownOutcomes === undefined) && (missing2 = "unknownOutcomes"))) || ((data9.durationMs === undefined) && (missing2 = "durationMs"))) || ((data9.maxRssBytes === undefined) && (missing2 = "maxRssBytes"))){
const err0 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/ArmFigures/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs25 = errors;
for(const key2 in data9){
if(!((((((((key2 === "runs") || (key2 === "errors")) || (key2 === "errorRate")) || (key2 === "crashes")) || (key2 === "fallbacks")) || (key2 === "unknownOutcomes")) || (key2 === "durationMs")) || (key2 === "maxRssBytes"))){
const err1 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/ArmFigures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs25 === errors){
if(data9.runs !== undefined){
let data10 = data9.runs;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err2 = {instancePath:instancePath+"/control/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err3 = {instancePath:instancePath+"/control/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.errors !== undefined){
let data11 = data9.errors;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err4 = {instancePath:instancePath+"/control/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(errors === _errs28){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err5 = {instancePath:instancePath+"/control/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.errorRate !== undefined){
let data12 = data9.errorRate;
const _errs30 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
const err6 = {instancePath:instancePath+"/control/errorRate",schemaPath:"#/$defs/ArmFigures/properties/errorRate/type",keyword:"type",params:{type: schema37.properties.errorRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.crashes !== undefined){
let data13 = data9.crashes;
const _errs32 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err7 = {instancePath:instancePath+"/control/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs32){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err8 = {instancePath:instancePath+"/control/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.fallbacks !== undefined){
let data14 = data9.fallbacks;
const _errs34 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err9 = {instancePath:instancePath+"/control/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(errors === _errs34){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err10 = {instancePath:instancePath+"/control/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.unknownOutcomes !== undefined){
let data15 = data9.unknownOutcomes;
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err11 = {instancePath:instancePath+"/control/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err12 = {instancePath:instancePath+"/control/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
var valid5 = _errs36 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.durationMs !== undefined){
let data16 = data9.durationMs;
const _errs38 = errors;
if(errors === _errs38){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((data16.p50 === undefined) && (missing3 = "p50")) || ((data16.p95 === undefined) && (missing3 = "p95"))) || ((data16.p99 === undefined) && (missing3 = "p99"))){
const err13 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
const _errs40 = errors;
for(const key3 in data16){
if(!(((key3 === "p50") || (key3 === "p95")) || (key3 === "p99"))){
const err14 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
}
if(_errs40 === errors){
if(data16.p50 !== undefined){
let data17 = data16.p50;
const _errs41 = errors;
if((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)){
const err15 = {instancePath:instancePath+"/control/durationMs/p50",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.p95 !== undefined){
let data18 = data16.p95;
const _errs43 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
const err16 = {instancePath:instancePath+"/control/durationMs/p95",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid6 = _errs43 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.p99 !== undefined){
let data19 = data16.p99;
const _errs45 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
const err17 = {instancePath:instancePath+"/control/durationMs/p99",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p99.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid5 = _errs38 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.maxRssBytes !== undefined){
let data20 = data9.maxRssBytes;
const _errs47 = errors;
if(errors === _errs47){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing4;
if(((data20.p50 === undefined) && (missing4 = "p50")) || ((data20.p95 === undefined) && (missing4 = "p95"))){
const err19 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
const _errs49 = errors;
for(const key4 in data20){
if(!((key4 === "p50") || (key4 === "p95"))){
const err20 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
}
if(_errs49 === errors){
if(data20.p50 !== undefined){
let data21 = data20.p50;
const _errs50 = errors;
if((!((typeof data21 == "number") && (isFinite(data21)))) && (data21 !== null)){
const err21 = {instancePath:instancePath+"/control/maxRssBytes/p50",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p50/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data20.p95 !== undefined){
let data22 = data20.p95;
const _errs52 = errors;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (data22 !== null)){
const err22 = {instancePath:instancePath+"/control/maxRssBytes/p95",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p95/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid7 = _errs52 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid5 = _errs47 === errors;
}
else {
var valid5 = true;
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
const err24 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/ArmFigures/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs22 === errors;
valid3 = valid3 || _valid0;
const _errs54 = errors;
if(data9 !== null){
const err25 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs54 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err26 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
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
if(data.candidate !== undefined){
let data23 = data.candidate;
const _errs56 = errors;
const _errs57 = errors;
let valid8 = false;
const _errs58 = errors;
const _errs59 = errors;
if(errors === _errs59){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing5;
if(((((((((data23.runs === undefined) && (missing5 = "runs")) || ((data23.errors === undefined) && (missing5 = "errors"))) || ((data23.errorRate === undefined) && (missing5 = "errorRate"))) || ((data23.crashes === undefined) && (missing5 = "crashes"))) || ((data23.fallbacks === undefined) && (missing5 = "fallbacks"))) || ((data23.unknownOutcomes === undefined) && (missing5 = "unknownOutcomes"))) || ((data23.durationMs === undefined) && (missing5 = "durationMs"))) || ((data23.maxRssBytes === undefined) && (missing5 = "maxRssBytes"))){
const err27 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ArmFigures/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
const _errs61 = errors;
for(const key5 in data23){
if(!((((((((key5 === "runs") || (key5 === "errors")) || (key5 === "errorRate")) || (key5 === "crashes")) || (key5 === "fallbacks")) || (key5 === "unknownOutcomes")) || (key5 === "durationMs")) || (key5 === "maxRssBytes"))){
const err28 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ArmFigures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
}
if(_errs61 === errors){
if(data23.runs !== undefined){
let data24 = data23.runs;
const _errs62 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err29 = {instancePath:instancePath+"/candidate/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(errors === _errs62){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err30 = {instancePath:instancePath+"/candidate/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
var valid10 = _errs62 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.errors !== undefined){
let data25 = data23.errors;
const _errs64 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err31 = {instancePath:instancePath+"/candidate/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(errors === _errs64){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err32 = {instancePath:instancePath+"/candidate/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
var valid10 = _errs64 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.errorRate !== undefined){
let data26 = data23.errorRate;
const _errs66 = errors;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
const err33 = {instancePath:instancePath+"/candidate/errorRate",schemaPath:"#/$defs/ArmFigures/properties/errorRate/type",keyword:"type",params:{type: schema37.properties.errorRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid10 = _errs66 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.crashes !== undefined){
let data27 = data23.crashes;
const _errs68 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err34 = {instancePath:instancePath+"/candidate/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(errors === _errs68){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err35 = {instancePath:instancePath+"/candidate/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
var valid10 = _errs68 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.fallbacks !== undefined){
let data28 = data23.fallbacks;
const _errs70 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err36 = {instancePath:instancePath+"/candidate/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(errors === _errs70){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err37 = {instancePath:instancePath+"/candidate/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
var valid10 = _errs70 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.unknownOutcomes !== undefined){
let data29 = data23.unknownOutcomes;
const _errs72 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err38 = {instancePath:instancePath+"/candidate/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(errors === _errs72){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err39 = {instancePath:instancePath+"/candidate/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
var valid10 = _errs72 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.durationMs !== undefined){
let data30 = data23.durationMs;
const _errs74 = errors;
if(errors === _errs74){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing6;
if((((data30.p50 === undefined) && (missing6 = "p50")) || ((data30.p95 === undefined) && (missing6 = "p95"))) || ((data30.p99 === undefined) && (missing6 = "p99"))){
const err40 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
const _errs76 = errors;
for(const key6 in data30){
if(!(((key6 === "p50") || (key6 === "p95")) || (key6 === "p99"))){
const err41 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
}
if(_errs76 === errors){
if(data30.p50 !== undefined){
let data31 = data30.p50;
const _errs77 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
const err42 = {instancePath:instancePath+"/candidate/durationMs/p50",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var valid11 = _errs77 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.p95 !== undefined){
let data32 = data30.p95;
const _errs79 = errors;
if((!((typeof data32 == "number") && (isFinite(data32)))) && (data32 !== null)){
const err43 = {instancePath:instancePath+"/candidate/durationMs/p95",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid11 = _errs79 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data30.p99 !== undefined){
let data33 = data30.p99;
const _errs81 = errors;
if((!((typeof data33 == "number") && (isFinite(data33)))) && (data33 !== null)){
const err44 = {instancePath:instancePath+"/candidate/durationMs/p99",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p99.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var valid11 = _errs81 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var valid10 = _errs74 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.maxRssBytes !== undefined){
let data34 = data23.maxRssBytes;
const _errs83 = errors;
if(errors === _errs83){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing7;
if(((data34.p50 === undefined) && (missing7 = "p50")) || ((data34.p95 === undefined) && (missing7 = "p95"))){
const err46 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
const _errs85 = errors;
for(const key7 in data34){
if(!((key7 === "p50") || (key7 === "p95"))){
const err47 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
break;
}
}
if(_errs85 === errors){
if(data34.p50 !== undefined){
let data35 = data34.p50;
const _errs86 = errors;
if((!((typeof data35 == "number") && (isFinite(data35)))) && (data35 !== null)){
const err48 = {instancePath:instancePath+"/candidate/maxRssBytes/p50",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p50/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var valid12 = _errs86 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.p95 !== undefined){
let data36 = data34.p95;
const _errs88 = errors;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
const err49 = {instancePath:instancePath+"/candidate/maxRssBytes/p95",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p95/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var valid12 = _errs88 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid10 = _errs83 === errors;
}
else {
var valid10 = true;
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
const err51 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/ArmFigures/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var _valid1 = _errs58 === errors;
valid8 = valid8 || _valid1;
const _errs90 = errors;
if(data23 !== null){
const err52 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs90 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err53 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs56 === errors;
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

const schema40 = {"title":"DoraFigures","type":"object","additionalProperties":false,"required":["days","deployments","deploymentsPerWeek","leadTimeHours","changeFailRate","recoveryMinutes","reworkRate","flips"],"properties":{"days":{"type":"number","description":"How long the records reach back."},"deployments":{"type":"array","items":{"$ref":"#/$defs/Deployment"}},"deploymentsPerWeek":{"type":["number","null"],"description":"Null before a day has passed."},"leadTimeHours":{"type":["number","null"],"description":"Median."},"changeFailRate":{"type":["number","null"]},"recoveryMinutes":{"type":["number","null"],"description":"Median of those that failed."},"reworkRate":{"type":["number","null"]},"flips":{"title":"FlagFlips","description":"Moves of the flag, which deploy nothing.","type":"object","additionalProperties":false,"required":["stages","rollbacks","latchReleases"],"properties":{"stages":{"type":"integer","minimum":0},"rollbacks":{"type":"integer","minimum":0},"latchReleases":{"type":"integer","minimum":0}}}}};
const schema41 = {"title":"Deployment","description":"A new binary that started to answer.","type":"object","additionalProperties":false,"required":["digest","role","at","leadTimeHours","failedAt","recoveryMinutes","rework"],"properties":{"digest":{"type":"string"},"role":{"enum":["control","candidate"]},"at":{"type":"string","description":"Its first answer."},"leadTimeHours":{"type":["number","null"],"description":"From being stored until its first answer."},"failedAt":{"type":["string","null"],"description":"When it was rolled back."},"recoveryMinutes":{"type":["number","null"],"description":"From its first failure until it was rolled back."},"rework":{"type":"boolean","description":"It followed one that failed."}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.days === undefined) && (missing0 = "days")) || ((data.deployments === undefined) && (missing0 = "deployments"))) || ((data.deploymentsPerWeek === undefined) && (missing0 = "deploymentsPerWeek"))) || ((data.leadTimeHours === undefined) && (missing0 = "leadTimeHours"))) || ((data.changeFailRate === undefined) && (missing0 = "changeFailRate"))) || ((data.recoveryMinutes === undefined) && (missing0 = "recoveryMinutes"))) || ((data.reworkRate === undefined) && (missing0 = "reworkRate"))) || ((data.flips === undefined) && (missing0 = "flips"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "days") || (key0 === "deployments")) || (key0 === "deploymentsPerWeek")) || (key0 === "leadTimeHours")) || (key0 === "changeFailRate")) || (key0 === "recoveryMinutes")) || (key0 === "reworkRate")) || (key0 === "flips"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.days !== undefined){
let data0 = data.days;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate23.errors = [{instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deployments !== undefined){
let data1 = data.deployments;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((((data2.digest === undefined) && (missing1 = "digest")) || ((data2.role === undefined) && (missing1 = "role"))) || ((data2.at === undefined) && (missing1 = "at"))) || ((data2.leadTimeHours === undefined) && (missing1 = "leadTimeHours"))) || ((data2.failedAt === undefined) && (missing1 = "failedAt"))) || ((data2.recoveryMinutes === undefined) && (missing1 = "recoveryMinutes"))) || ((data2.rework === undefined) && (missing1 = "rework"))){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0,schemaPath:"#/$defs/Deployment/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!(((((((key1 === "digest") || (key1 === "role")) || (key1 === "at")) || (key1 === "leadTimeHours")) || (key1 === "failedAt")) || (key1 === "recoveryMinutes")) || (key1 === "rework"))){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0,schemaPath:"#/$defs/Deployment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.digest !== undefined){
const _errs10 = errors;
if(typeof data2.digest !== "string"){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/digest",schemaPath:"#/$defs/Deployment/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.role !== undefined){
let data4 = data2.role;
const _errs12 = errors;
if(!((data4 === "control") || (data4 === "candidate"))){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/role",schemaPath:"#/$defs/Deployment/properties/role/enum",keyword:"enum",params:{allowedValues: schema41.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.at !== undefined){
const _errs13 = errors;
if(typeof data2.at !== "string"){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/at",schemaPath:"#/$defs/Deployment/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.leadTimeHours !== undefined){
let data6 = data2.leadTimeHours;
const _errs15 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/leadTimeHours",schemaPath:"#/$defs/Deployment/properties/leadTimeHours/type",keyword:"type",params:{type: schema41.properties.leadTimeHours.type},message:"must be number,null"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.failedAt !== undefined){
let data7 = data2.failedAt;
const _errs17 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/failedAt",schemaPath:"#/$defs/Deployment/properties/failedAt/type",keyword:"type",params:{type: schema41.properties.failedAt.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.recoveryMinutes !== undefined){
let data8 = data2.recoveryMinutes;
const _errs19 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/recoveryMinutes",schemaPath:"#/$defs/Deployment/properties/recoveryMinutes/type",keyword:"type",params:{type: schema41.properties.recoveryMinutes.type},message:"must be number,null"}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.rework !== undefined){
const _errs21 = errors;
if(typeof data2.rework !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0+"/rework",schemaPath:"#/$defs/Deployment/properties/rework/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
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
validate23.errors = [{instancePath:instancePath+"/deployments/" + i0,schemaPath:"#/$defs/Deployment/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deploymentsPerWeek !== undefined){
let data10 = data.deploymentsPerWeek;
const _errs23 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate23.errors = [{instancePath:instancePath+"/deploymentsPerWeek",schemaPath:"#/properties/deploymentsPerWeek/type",keyword:"type",params:{type: schema40.properties.deploymentsPerWeek.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leadTimeHours !== undefined){
let data11 = data.leadTimeHours;
const _errs25 = errors;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
validate23.errors = [{instancePath:instancePath+"/leadTimeHours",schemaPath:"#/properties/leadTimeHours/type",keyword:"type",params:{type: schema40.properties.leadTimeHours.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changeFailRate !== undefined){
let data12 = data.changeFailRate;
const _errs27 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate23.errors = [{instancePath:instancePath+"/changeFailRate",schemaPath:"#/properties/changeFailRate/type",keyword:"type",params:{type: schema40.properties.changeFailRate.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recoveryMinutes !== undefined){
let data13 = data.recoveryMinutes;
const _errs29 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate23.errors = [{instancePath:instancePath+"/recoveryMinutes",schemaPath:"#/properties/recoveryMinutes/type",keyword:"type",params:{type: schema40.properties.recoveryMinutes.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reworkRate !== undefined){
let data14 = data.reworkRate;
const _errs31 = errors;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
validate23.errors = [{instancePath:instancePath+"/reworkRate",schemaPath:"#/properties/reworkRate/type",keyword:"type",params:{type: schema40.properties.reworkRate.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flips !== undefined){
let data15 = data.flips;
const _errs33 = errors;
if(errors === _errs33){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((((data15.stages === undefined) && (missing2 = "stages")) || ((data15.rollbacks === undefined) && (missing2 = "rollbacks"))) || ((data15.latchReleases === undefined) && (missing2 = "latchReleases"))){
validate23.errors = [{instancePath:instancePath+"/flips",schemaPath:"#/properties/flips/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs35 = errors;
for(const key2 in data15){
if(!(((key2 === "stages") || (key2 === "rollbacks")) || (key2 === "latchReleases"))){
validate23.errors = [{instancePath:instancePath+"/flips",schemaPath:"#/properties/flips/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs35 === errors){
if(data15.stages !== undefined){
let data16 = data15.stages;
const _errs36 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate23.errors = [{instancePath:instancePath+"/flips/stages",schemaPath:"#/properties/flips/properties/stages/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate23.errors = [{instancePath:instancePath+"/flips/stages",schemaPath:"#/properties/flips/properties/stages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.rollbacks !== undefined){
let data17 = data15.rollbacks;
const _errs38 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate23.errors = [{instancePath:instancePath+"/flips/rollbacks",schemaPath:"#/properties/flips/properties/rollbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate23.errors = [{instancePath:instancePath+"/flips/rollbacks",schemaPath:"#/properties/flips/properties/rollbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.latchReleases !== undefined){
let data18 = data15.latchReleases;
const _errs40 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate23.errors = [{instancePath:instancePath+"/flips/latchReleases",schemaPath:"#/properties/flips/properties/latchReleases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate23.errors = [{instancePath:instancePath+"/flips/latchReleases",schemaPath:"#/properties/flips/properties/latchReleases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/flips",schemaPath:"#/properties/flips/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs33 === errors;
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
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="status-report.schema.json" */;
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
if((((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.rollout === undefined) && (missing0 = "rollout"))) || ((data.problem === undefined) && (missing0 = "problem"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.guard === undefined) && (missing0 = "guard"))) || ((data.evidence === undefined) && (missing0 = "evidence"))) || ((data.retention === undefined) && (missing0 = "retention"))) || ((data.reached === undefined) && (missing0 = "reached"))) || ((data.stages === undefined) && (missing0 = "stages"))) || ((data.binaries === undefined) && (missing0 = "binaries"))) || ((data.hosts === undefined) && (missing0 = "hosts"))) || ((data.dora === undefined) && (missing0 = "dora"))){
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
if("status" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "status"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rollout !== undefined){
let data2 = data.rollout;
const _errs4 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate20.errors = [{instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/type",keyword:"type",params:{type: schema31.properties.rollout.type},message:"must be object,null"}];
return false;
}
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((((((data2.generation === undefined) && (missing1 = "generation")) || ((data2.stage === undefined) && (missing1 = "stage"))) || ((data2.percent === undefined) && (missing1 = "percent"))) || ((data2.latched === undefined) && (missing1 = "latched"))) || ((data2.control === undefined) && (missing1 = "control"))) || ((data2.candidate === undefined) && (missing1 = "candidate"))) || ((data2.sample === undefined) && (missing1 = "sample"))) || ((data2.reason === undefined) && (missing1 = "reason"))) || ((data2.createdAt === undefined) && (missing1 = "createdAt"))){
validate20.errors = [{instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.generation !== undefined){
let data3 = data2.generation;
const _errs6 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate20.errors = [{instancePath:instancePath+"/rollout/generation",schemaPath:"#/properties/rollout/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/rollout/generation",schemaPath:"#/properties/rollout/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.stage !== undefined){
let data4 = data2.stage;
const _errs8 = errors;
if(!(((((data4 === "off") || (data4 === "shadow")) || (data4 === "canary")) || (data4 === "live")) || (data4 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/rollout/stage",schemaPath:"#/properties/rollout/properties/stage/enum",keyword:"enum",params:{allowedValues: schema31.properties.rollout.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.percent !== undefined){
let data5 = data2.percent;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/rollout/percent",schemaPath:"#/properties/rollout/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/rollout/percent",schemaPath:"#/properties/rollout/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rollout/percent",schemaPath:"#/properties/rollout/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.latched !== undefined){
const _errs11 = errors;
if(typeof data2.latched !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/rollout/latched",schemaPath:"#/properties/rollout/properties/latched/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.control !== undefined){
let data7 = data2.control;
const _errs13 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/rollout/control",schemaPath:"#/properties/rollout/properties/control/type",keyword:"type",params:{type: schema31.properties.rollout.properties.control.type},message:"must be string,null"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.candidate !== undefined){
let data8 = data2.candidate;
const _errs15 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/rollout/candidate",schemaPath:"#/properties/rollout/properties/candidate/type",keyword:"type",params:{type: schema31.properties.rollout.properties.candidate.type},message:"must be string,null"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.sample !== undefined){
let data9 = data2.sample;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/rollout/sample",schemaPath:"#/properties/rollout/properties/sample/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/rollout/sample",schemaPath:"#/properties/rollout/properties/sample/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rollout/sample",schemaPath:"#/properties/rollout/properties/sample/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.reason !== undefined){
const _errs19 = errors;
if(typeof data2.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/rollout/reason",schemaPath:"#/properties/rollout/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.createdAt !== undefined){
const _errs21 = errors;
if(typeof data2.createdAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/rollout/createdAt",schemaPath:"#/properties/rollout/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs21 === errors;
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
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.problem !== undefined){
let data12 = data.problem;
const _errs23 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate20.errors = [{instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: schema31.properties.problem.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data13 = data.events;
const _errs25 = errors;
if(errors === _errs25){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((((data13.control === undefined) && (missing2 = "control")) || ((data13.candidate === undefined) && (missing2 = "candidate"))) || ((data13.brokenLines === undefined) && (missing2 = "brokenLines"))) || ((data13.problems === undefined) && (missing2 = "problems"))) || ((data13.leftOut === undefined) && (missing2 = "leftOut"))){
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key1 in data13){
if(!(((((key1 === "control") || (key1 === "candidate")) || (key1 === "brokenLines")) || (key1 === "problems")) || (key1 === "leftOut"))){
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data13.control !== undefined){
let data14 = data13.control;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if((((data14.count === undefined) && (missing3 = "count")) || ((data14.fallbacks === undefined) && (missing3 = "fallbacks"))) || ((data14.durationMs === undefined) && (missing3 = "durationMs"))){
validate20.errors = [{instancePath:instancePath+"/events/control",schemaPath:"#/$defs/AnswerSummary/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key2 in data14){
if(!(((key2 === "count") || (key2 === "fallbacks")) || (key2 === "durationMs"))){
validate20.errors = [{instancePath:instancePath+"/events/control",schemaPath:"#/$defs/AnswerSummary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data14.count !== undefined){
let data15 = data14.count;
const _errs32 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate20.errors = [{instancePath:instancePath+"/events/control/count",schemaPath:"#/$defs/AnswerSummary/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs32){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/events/control/count",schemaPath:"#/$defs/AnswerSummary/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.fallbacks !== undefined){
let data16 = data14.fallbacks;
const _errs34 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate20.errors = [{instancePath:instancePath+"/events/control/fallbacks",schemaPath:"#/$defs/AnswerSummary/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate20.errors = [{instancePath:instancePath+"/events/control/fallbacks",schemaPath:"#/$defs/AnswerSummary/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.durationMs !== undefined){
let data17 = data14.durationMs;
const _errs36 = errors;
if(errors === _errs36){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if((((data17.p50 === undefined) && (missing4 = "p50")) || ((data17.p95 === undefined) && (missing4 = "p95"))) || ((data17.p99 === undefined) && (missing4 = "p99"))){
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs38 = errors;
for(const key3 in data17){
if(!(((key3 === "p50") || (key3 === "p95")) || (key3 === "p99"))){
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs38 === errors){
if(data17.p50 !== undefined){
let data18 = data17.p50;
const _errs39 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs/p50",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p50.type},message:"must be number,null"}];
return false;
}
var valid5 = _errs39 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.p95 !== undefined){
let data19 = data17.p95;
const _errs41 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs/p95",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p95.type},message:"must be number,null"}];
return false;
}
var valid5 = _errs41 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.p99 !== undefined){
let data20 = data17.p99;
const _errs43 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs/p99",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p99.type},message:"must be number,null"}];
return false;
}
var valid5 = _errs43 === errors;
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
validate20.errors = [{instancePath:instancePath+"/events/control/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events/control",schemaPath:"#/$defs/AnswerSummary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data13.candidate !== undefined){
let data21 = data13.candidate;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if((((data21.count === undefined) && (missing5 = "count")) || ((data21.fallbacks === undefined) && (missing5 = "fallbacks"))) || ((data21.durationMs === undefined) && (missing5 = "durationMs"))){
validate20.errors = [{instancePath:instancePath+"/events/candidate",schemaPath:"#/$defs/AnswerSummary/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs48 = errors;
for(const key4 in data21){
if(!(((key4 === "count") || (key4 === "fallbacks")) || (key4 === "durationMs"))){
validate20.errors = [{instancePath:instancePath+"/events/candidate",schemaPath:"#/$defs/AnswerSummary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs48 === errors){
if(data21.count !== undefined){
let data22 = data21.count;
const _errs49 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate20.errors = [{instancePath:instancePath+"/events/candidate/count",schemaPath:"#/$defs/AnswerSummary/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs49){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate20.errors = [{instancePath:instancePath+"/events/candidate/count",schemaPath:"#/$defs/AnswerSummary/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.fallbacks !== undefined){
let data23 = data21.fallbacks;
const _errs51 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate20.errors = [{instancePath:instancePath+"/events/candidate/fallbacks",schemaPath:"#/$defs/AnswerSummary/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate20.errors = [{instancePath:instancePath+"/events/candidate/fallbacks",schemaPath:"#/$defs/AnswerSummary/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data21.durationMs !== undefined){
let data24 = data21.durationMs;
const _errs53 = errors;
if(errors === _errs53){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing6;
if((((data24.p50 === undefined) && (missing6 = "p50")) || ((data24.p95 === undefined) && (missing6 = "p95"))) || ((data24.p99 === undefined) && (missing6 = "p99"))){
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key5 in data24){
if(!(((key5 === "p50") || (key5 === "p95")) || (key5 === "p99"))){
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data24.p50 !== undefined){
let data25 = data24.p50;
const _errs56 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs/p50",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p50.type},message:"must be number,null"}];
return false;
}
var valid8 = _errs56 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.p95 !== undefined){
let data26 = data24.p95;
const _errs58 = errors;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs/p95",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p95.type},message:"must be number,null"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.p99 !== undefined){
let data27 = data24.p99;
const _errs60 = errors;
if((!((typeof data27 == "number") && (isFinite(data27)))) && (data27 !== null)){
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs/p99",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p99.type},message:"must be number,null"}];
return false;
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events/candidate/durationMs",schemaPath:"#/$defs/AnswerSummary/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs53 === errors;
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
validate20.errors = [{instancePath:instancePath+"/events/candidate",schemaPath:"#/$defs/AnswerSummary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs45 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data13.brokenLines !== undefined){
let data28 = data13.brokenLines;
const _errs62 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate20.errors = [{instancePath:instancePath+"/events/brokenLines",schemaPath:"#/properties/events/properties/brokenLines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs62){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate20.errors = [{instancePath:instancePath+"/events/brokenLines",schemaPath:"#/properties/events/properties/brokenLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs62 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data13.problems !== undefined){
let data29 = data13.problems;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data29)){
var valid9 = true;
const len0 = data29.length;
for(let i0=0; i0<len0; i0++){
const _errs66 = errors;
if(typeof data29[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/events/problems/" + i0,schemaPath:"#/properties/events/properties/problems/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs66 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events/problems",schemaPath:"#/properties/events/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs64 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data13.leftOut !== undefined){
let data31 = data13.leftOut;
const _errs68 = errors;
if(errors === _errs68){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing7;
if(((((((data31.environment === undefined) && (missing7 = "environment")) || ((data31.trial === undefined) && (missing7 = "trial"))) || ((data31.none === undefined) && (missing7 = "none"))) || ((data31.foreign === undefined) && (missing7 = "foreign"))) || ((data31.otherBytes === undefined) && (missing7 = "otherBytes"))) || ((data31.stale === undefined) && (missing7 = "stale"))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut",schemaPath:"#/properties/events/properties/leftOut/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs70 = errors;
for(const key6 in data31){
if(!((((((key6 === "environment") || (key6 === "trial")) || (key6 === "none")) || (key6 === "foreign")) || (key6 === "otherBytes")) || (key6 === "stale"))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut",schemaPath:"#/properties/events/properties/leftOut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs70 === errors){
if(data31.environment !== undefined){
let data32 = data31.environment;
const _errs71 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/environment",schemaPath:"#/properties/events/properties/leftOut/properties/environment/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs71){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/environment",schemaPath:"#/properties/events/properties/leftOut/properties/environment/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs71 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.trial !== undefined){
let data33 = data31.trial;
const _errs73 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/trial",schemaPath:"#/properties/events/properties/leftOut/properties/trial/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs73){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/trial",schemaPath:"#/properties/events/properties/leftOut/properties/trial/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs73 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.none !== undefined){
let data34 = data31.none;
const _errs75 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/none",schemaPath:"#/properties/events/properties/leftOut/properties/none/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs75){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/none",schemaPath:"#/properties/events/properties/leftOut/properties/none/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs75 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.foreign !== undefined){
let data35 = data31.foreign;
const _errs77 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/foreign",schemaPath:"#/properties/events/properties/leftOut/properties/foreign/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs77){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/foreign",schemaPath:"#/properties/events/properties/leftOut/properties/foreign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs77 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.otherBytes !== undefined){
let data36 = data31.otherBytes;
const _errs79 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/otherBytes",schemaPath:"#/properties/events/properties/leftOut/properties/otherBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs79){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/otherBytes",schemaPath:"#/properties/events/properties/leftOut/properties/otherBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs79 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.stale !== undefined){
let data37 = data31.stale;
const _errs81 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/stale",schemaPath:"#/properties/events/properties/leftOut/properties/stale/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs81){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut/stale",schemaPath:"#/properties/events/properties/leftOut/properties/stale/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs81 === errors;
}
else {
var valid10 = true;
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
validate20.errors = [{instancePath:instancePath+"/events/leftOut",schemaPath:"#/properties/events/properties/leftOut/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs68 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guard !== undefined){
let data38 = data.guard;
const _errs83 = errors;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
validate20.errors = [{instancePath:instancePath+"/guard",schemaPath:"#/properties/guard/type",keyword:"type",params:{type: schema31.properties.guard.type},message:"must be object,null"}];
return false;
}
if(errors === _errs83){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing8;
if(((data38.verdict === undefined) && (missing8 = "verdict")) || ((data38.reason === undefined) && (missing8 = "reason"))){
validate20.errors = [{instancePath:instancePath+"/guard",schemaPath:"#/properties/guard/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs85 = errors;
for(const key7 in data38){
if(!((key7 === "verdict") || (key7 === "reason"))){
validate20.errors = [{instancePath:instancePath+"/guard",schemaPath:"#/properties/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs85 === errors){
if(data38.verdict !== undefined){
let data39 = data38.verdict;
const _errs86 = errors;
if(!(((data39 === "pass") || (data39 === "wait")) || (data39 === "roll back"))){
validate20.errors = [{instancePath:instancePath+"/guard/verdict",schemaPath:"#/properties/guard/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.guard.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs86 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data38.reason !== undefined){
const _errs87 = errors;
if(typeof data38.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/guard/reason",schemaPath:"#/properties/guard/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs87 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
let data41 = data.evidence;
const _errs89 = errors;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
validate20.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: schema31.properties.evidence.type},message:"must be object,null"}];
return false;
}
if(errors === _errs89){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let missing9;
if(((((((data41.runDir === undefined) && (missing9 = "runDir")) || ((data41.finishedAt === undefined) && (missing9 = "finishedAt"))) || ((data41.verdict === undefined) && (missing9 = "verdict"))) || ((data41.reason === undefined) && (missing9 = "reason"))) || ((data41.sources === undefined) && (missing9 = "sources"))) || ((data41.mismatchUpperBound95 === undefined) && (missing9 = "mismatchUpperBound95"))){
validate20.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs91 = errors;
for(const key8 in data41){
if(!((((((key8 === "runDir") || (key8 === "finishedAt")) || (key8 === "verdict")) || (key8 === "reason")) || (key8 === "sources")) || (key8 === "mismatchUpperBound95"))){
validate20.errors = [{instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs91 === errors){
if(data41.runDir !== undefined){
const _errs92 = errors;
if(typeof data41.runDir !== "string"){
validate20.errors = [{instancePath:instancePath+"/evidence/runDir",schemaPath:"#/properties/evidence/properties/runDir/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs92 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.finishedAt !== undefined){
let data43 = data41.finishedAt;
const _errs94 = errors;
if((typeof data43 !== "string") && (data43 !== null)){
validate20.errors = [{instancePath:instancePath+"/evidence/finishedAt",schemaPath:"#/properties/evidence/properties/finishedAt/type",keyword:"type",params:{type: schema31.properties.evidence.properties.finishedAt.type},message:"must be string,null"}];
return false;
}
var valid12 = _errs94 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.verdict !== undefined){
let data44 = data41.verdict;
const _errs96 = errors;
if(!(((data44 === "pass") || (data44 === "fail")) || (data44 === "insufficient"))){
validate20.errors = [{instancePath:instancePath+"/evidence/verdict",schemaPath:"#/properties/evidence/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.evidence.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs96 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.reason !== undefined){
const _errs97 = errors;
if(typeof data41.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/evidence/reason",schemaPath:"#/properties/evidence/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs97 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.sources !== undefined){
let data46 = data41.sources;
const _errs99 = errors;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (data46 !== null)){
validate20.errors = [{instancePath:instancePath+"/evidence/sources",schemaPath:"#/properties/evidence/properties/sources/type",keyword:"type",params:{type: schema31.properties.evidence.properties.sources.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs99){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
validate20.errors = [{instancePath:instancePath+"/evidence/sources",schemaPath:"#/properties/evidence/properties/sources/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs99 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data41.mismatchUpperBound95 !== undefined){
let data47 = data41.mismatchUpperBound95;
const _errs101 = errors;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (data47 !== null)){
validate20.errors = [{instancePath:instancePath+"/evidence/mismatchUpperBound95",schemaPath:"#/properties/evidence/properties/mismatchUpperBound95/type",keyword:"type",params:{type: schema31.properties.evidence.properties.mismatchUpperBound95.type},message:"must be number,null"}];
return false;
}
if(errors === _errs101){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 1 || isNaN(data47)){
validate20.errors = [{instancePath:instancePath+"/evidence/mismatchUpperBound95",schemaPath:"#/properties/evidence/properties/mismatchUpperBound95/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data47 < 0 || isNaN(data47)){
validate20.errors = [{instancePath:instancePath+"/evidence/mismatchUpperBound95",schemaPath:"#/properties/evidence/properties/mismatchUpperBound95/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid12 = _errs101 === errors;
}
else {
var valid12 = true;
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
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.retention !== undefined){
let data48 = data.retention;
const _errs103 = errors;
if(errors === _errs103){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing10;
if((((data48.control === undefined) && (missing10 = "control")) || ((data48.candidate === undefined) && (missing10 = "candidate"))) || ((data48.problem === undefined) && (missing10 = "problem"))){
validate20.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs105 = errors;
for(const key9 in data48){
if(!(((key9 === "control") || (key9 === "candidate")) || (key9 === "problem"))){
validate20.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs105 === errors){
if(data48.control !== undefined){
let data49 = data48.control;
const _errs106 = errors;
const _errs107 = errors;
if((!(data49 && typeof data49 == "object" && !Array.isArray(data49))) && (data49 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/control",schemaPath:"#/$defs/KeptBinary/type",keyword:"type",params:{type: schema34.type},message:"must be object,null"}];
return false;
}
if(errors === _errs107){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
let missing11;
if(((((data49.retainUntil === undefined) && (missing11 = "retainUntil")) || ((data49.daysLeft === undefined) && (missing11 = "daysLeft"))) || ((data49.tags === undefined) && (missing11 = "tags"))) || ((data49.keptBy === undefined) && (missing11 = "keptBy"))){
validate20.errors = [{instancePath:instancePath+"/retention/control",schemaPath:"#/$defs/KeptBinary/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs109 = errors;
for(const key10 in data49){
if(!((((key10 === "retainUntil") || (key10 === "daysLeft")) || (key10 === "tags")) || (key10 === "keptBy"))){
validate20.errors = [{instancePath:instancePath+"/retention/control",schemaPath:"#/$defs/KeptBinary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs109 === errors){
if(data49.retainUntil !== undefined){
let data50 = data49.retainUntil;
const _errs110 = errors;
if((typeof data50 !== "string") && (data50 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/control/retainUntil",schemaPath:"#/$defs/KeptBinary/properties/retainUntil/type",keyword:"type",params:{type: schema34.properties.retainUntil.type},message:"must be string,null"}];
return false;
}
var valid15 = _errs110 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data49.daysLeft !== undefined){
let data51 = data49.daysLeft;
const _errs112 = errors;
if((!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))) && (data51 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/control/daysLeft",schemaPath:"#/$defs/KeptBinary/properties/daysLeft/type",keyword:"type",params:{type: schema34.properties.daysLeft.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs112){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
validate20.errors = [{instancePath:instancePath+"/retention/control/daysLeft",schemaPath:"#/$defs/KeptBinary/properties/daysLeft/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid15 = _errs112 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data49.tags !== undefined){
let data52 = data49.tags;
const _errs114 = errors;
if(errors === _errs114){
if(Array.isArray(data52)){
var valid16 = true;
const len1 = data52.length;
for(let i1=0; i1<len1; i1++){
const _errs116 = errors;
if(typeof data52[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/retention/control/tags/" + i1,schemaPath:"#/$defs/KeptBinary/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs116 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/retention/control/tags",schemaPath:"#/$defs/KeptBinary/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs114 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data49.keptBy !== undefined){
let data54 = data49.keptBy;
const _errs118 = errors;
if(errors === _errs118){
if(Array.isArray(data54)){
var valid17 = true;
const len2 = data54.length;
for(let i2=0; i2<len2; i2++){
const _errs120 = errors;
if(typeof data54[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/retention/control/keptBy/" + i2,schemaPath:"#/$defs/KeptBinary/properties/keptBy/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs120 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/retention/control/keptBy",schemaPath:"#/$defs/KeptBinary/properties/keptBy/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs118 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
}
var valid13 = _errs106 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data48.candidate !== undefined){
let data56 = data48.candidate;
const _errs122 = errors;
const _errs123 = errors;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/candidate",schemaPath:"#/$defs/KeptBinary/type",keyword:"type",params:{type: schema34.type},message:"must be object,null"}];
return false;
}
if(errors === _errs123){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing12;
if(((((data56.retainUntil === undefined) && (missing12 = "retainUntil")) || ((data56.daysLeft === undefined) && (missing12 = "daysLeft"))) || ((data56.tags === undefined) && (missing12 = "tags"))) || ((data56.keptBy === undefined) && (missing12 = "keptBy"))){
validate20.errors = [{instancePath:instancePath+"/retention/candidate",schemaPath:"#/$defs/KeptBinary/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs125 = errors;
for(const key11 in data56){
if(!((((key11 === "retainUntil") || (key11 === "daysLeft")) || (key11 === "tags")) || (key11 === "keptBy"))){
validate20.errors = [{instancePath:instancePath+"/retention/candidate",schemaPath:"#/$defs/KeptBinary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs125 === errors){
if(data56.retainUntil !== undefined){
let data57 = data56.retainUntil;
const _errs126 = errors;
if((typeof data57 !== "string") && (data57 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/candidate/retainUntil",schemaPath:"#/$defs/KeptBinary/properties/retainUntil/type",keyword:"type",params:{type: schema34.properties.retainUntil.type},message:"must be string,null"}];
return false;
}
var valid19 = _errs126 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data56.daysLeft !== undefined){
let data58 = data56.daysLeft;
const _errs128 = errors;
if((!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))) && (data58 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/candidate/daysLeft",schemaPath:"#/$defs/KeptBinary/properties/daysLeft/type",keyword:"type",params:{type: schema34.properties.daysLeft.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs128){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 0 || isNaN(data58)){
validate20.errors = [{instancePath:instancePath+"/retention/candidate/daysLeft",schemaPath:"#/$defs/KeptBinary/properties/daysLeft/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid19 = _errs128 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data56.tags !== undefined){
let data59 = data56.tags;
const _errs130 = errors;
if(errors === _errs130){
if(Array.isArray(data59)){
var valid20 = true;
const len3 = data59.length;
for(let i3=0; i3<len3; i3++){
const _errs132 = errors;
if(typeof data59[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/retention/candidate/tags/" + i3,schemaPath:"#/$defs/KeptBinary/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs132 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/retention/candidate/tags",schemaPath:"#/$defs/KeptBinary/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs130 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data56.keptBy !== undefined){
let data61 = data56.keptBy;
const _errs134 = errors;
if(errors === _errs134){
if(Array.isArray(data61)){
var valid21 = true;
const len4 = data61.length;
for(let i4=0; i4<len4; i4++){
const _errs136 = errors;
if(typeof data61[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/retention/candidate/keptBy/" + i4,schemaPath:"#/$defs/KeptBinary/properties/keptBy/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs136 === errors;
if(!valid21){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/retention/candidate/keptBy",schemaPath:"#/$defs/KeptBinary/properties/keptBy/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs134 === errors;
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
var valid13 = _errs122 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data48.problem !== undefined){
let data63 = data48.problem;
const _errs138 = errors;
if((typeof data63 !== "string") && (data63 !== null)){
validate20.errors = [{instancePath:instancePath+"/retention/problem",schemaPath:"#/properties/retention/properties/problem/type",keyword:"type",params:{type: schema31.properties.retention.properties.problem.type},message:"must be string,null"}];
return false;
}
var valid13 = _errs138 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs103 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reached !== undefined){
let data64 = data.reached;
const _errs140 = errors;
if((!(data64 && typeof data64 == "object" && !Array.isArray(data64))) && (data64 !== null)){
validate20.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/type",keyword:"type",params:{type: schema31.properties.reached.type},message:"must be object,null"}];
return false;
}
if(errors === _errs140){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing13;
if((((data64.askedPercent === undefined) && (missing13 = "askedPercent")) || ((data64.reachedPercent === undefined) && (missing13 = "reachedPercent"))) || ((data64.runs === undefined) && (missing13 = "runs"))){
validate20.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs142 = errors;
for(const key12 in data64){
if(!(((key12 === "askedPercent") || (key12 === "reachedPercent")) || (key12 === "runs"))){
validate20.errors = [{instancePath:instancePath+"/reached",schemaPath:"#/properties/reached/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs142 === errors){
if(data64.askedPercent !== undefined){
let data65 = data64.askedPercent;
const _errs143 = errors;
if(!((typeof data65 == "number") && (isFinite(data65)))){
validate20.errors = [{instancePath:instancePath+"/reached/askedPercent",schemaPath:"#/properties/reached/properties/askedPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid22 = _errs143 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data64.reachedPercent !== undefined){
let data66 = data64.reachedPercent;
const _errs145 = errors;
if((!((typeof data66 == "number") && (isFinite(data66)))) && (data66 !== null)){
validate20.errors = [{instancePath:instancePath+"/reached/reachedPercent",schemaPath:"#/properties/reached/properties/reachedPercent/type",keyword:"type",params:{type: schema31.properties.reached.properties.reachedPercent.type},message:"must be number,null"}];
return false;
}
var valid22 = _errs145 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data64.runs !== undefined){
let data67 = data64.runs;
const _errs147 = errors;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
validate20.errors = [{instancePath:instancePath+"/reached/runs",schemaPath:"#/properties/reached/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs147){
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 0 || isNaN(data67)){
validate20.errors = [{instancePath:instancePath+"/reached/runs",schemaPath:"#/properties/reached/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid22 = _errs147 === errors;
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
var valid0 = _errs140 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stages !== undefined){
let data68 = data.stages;
const _errs149 = errors;
if(errors === _errs149){
if(Array.isArray(data68)){
var valid23 = true;
const len5 = data68.length;
for(let i5=0; i5<len5; i5++){
const _errs151 = errors;
if(!(validate21(data68[i5], {instancePath:instancePath+"/stages/" + i5,parentData:data68,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid23 = _errs151 === errors;
if(!valid23){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs149 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.binaries !== undefined){
let data70 = data.binaries;
const _errs152 = errors;
if(errors === _errs152){
if(Array.isArray(data70)){
var valid24 = true;
const len6 = data70.length;
for(let i6=0; i6<len6; i6++){
let data71 = data70[i6];
const _errs154 = errors;
if(errors === _errs154){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
let missing14;
if(((((data71.digest === undefined) && (missing14 = "digest")) || ((data71.role === undefined) && (missing14 = "role"))) || ((data71.firstAnswer === undefined) && (missing14 = "firstAnswer"))) || ((data71.answers === undefined) && (missing14 = "answers"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6,schemaPath:"#/properties/binaries/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs156 = errors;
for(const key13 in data71){
if(!((((key13 === "digest") || (key13 === "role")) || (key13 === "firstAnswer")) || (key13 === "answers"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6,schemaPath:"#/properties/binaries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs156 === errors){
if(data71.digest !== undefined){
const _errs157 = errors;
if(typeof data71.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/digest",schemaPath:"#/properties/binaries/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs157 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data71.role !== undefined){
let data73 = data71.role;
const _errs159 = errors;
if(!((data73 === "control") || (data73 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/role",schemaPath:"#/properties/binaries/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.binaries.items.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs159 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data71.firstAnswer !== undefined){
const _errs160 = errors;
if(typeof data71.firstAnswer !== "string"){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/firstAnswer",schemaPath:"#/properties/binaries/items/properties/firstAnswer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs160 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data71.answers !== undefined){
let data75 = data71.answers;
const _errs162 = errors;
const _errs163 = errors;
if(errors === _errs163){
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
let missing15;
if(((((((((data75.runs === undefined) && (missing15 = "runs")) || ((data75.errors === undefined) && (missing15 = "errors"))) || ((data75.errorRate === undefined) && (missing15 = "errorRate"))) || ((data75.crashes === undefined) && (missing15 = "crashes"))) || ((data75.fallbacks === undefined) && (missing15 = "fallbacks"))) || ((data75.unknownOutcomes === undefined) && (missing15 = "unknownOutcomes"))) || ((data75.durationMs === undefined) && (missing15 = "durationMs"))) || ((data75.maxRssBytes === undefined) && (missing15 = "maxRssBytes"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers",schemaPath:"#/$defs/ArmFigures/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs165 = errors;
for(const key14 in data75){
if(!((((((((key14 === "runs") || (key14 === "errors")) || (key14 === "errorRate")) || (key14 === "crashes")) || (key14 === "fallbacks")) || (key14 === "unknownOutcomes")) || (key14 === "durationMs")) || (key14 === "maxRssBytes"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers",schemaPath:"#/$defs/ArmFigures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs165 === errors){
if(data75.runs !== undefined){
let data76 = data75.runs;
const _errs166 = errors;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs166){
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 < 0 || isNaN(data76)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/runs",schemaPath:"#/$defs/ArmFigures/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs166 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.errors !== undefined){
let data77 = data75.errors;
const _errs168 = errors;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs168){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/errors",schemaPath:"#/$defs/ArmFigures/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs168 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.errorRate !== undefined){
let data78 = data75.errorRate;
const _errs170 = errors;
if((!((typeof data78 == "number") && (isFinite(data78)))) && (data78 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/errorRate",schemaPath:"#/$defs/ArmFigures/properties/errorRate/type",keyword:"type",params:{type: schema37.properties.errorRate.type},message:"must be number,null"}];
return false;
}
var valid27 = _errs170 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.crashes !== undefined){
let data79 = data75.crashes;
const _errs172 = errors;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs172){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 < 0 || isNaN(data79)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/crashes",schemaPath:"#/$defs/ArmFigures/properties/crashes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs172 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.fallbacks !== undefined){
let data80 = data75.fallbacks;
const _errs174 = errors;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs174){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 < 0 || isNaN(data80)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/fallbacks",schemaPath:"#/$defs/ArmFigures/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs174 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.unknownOutcomes !== undefined){
let data81 = data75.unknownOutcomes;
const _errs176 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs176){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 0 || isNaN(data81)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/unknownOutcomes",schemaPath:"#/$defs/ArmFigures/properties/unknownOutcomes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs176 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.durationMs !== undefined){
let data82 = data75.durationMs;
const _errs178 = errors;
if(errors === _errs178){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing16;
if((((data82.p50 === undefined) && (missing16 = "p50")) || ((data82.p95 === undefined) && (missing16 = "p95"))) || ((data82.p99 === undefined) && (missing16 = "p99"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs180 = errors;
for(const key15 in data82){
if(!(((key15 === "p50") || (key15 === "p95")) || (key15 === "p99"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs180 === errors){
if(data82.p50 !== undefined){
let data83 = data82.p50;
const _errs181 = errors;
if((!((typeof data83 == "number") && (isFinite(data83)))) && (data83 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs/p50",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p50.type},message:"must be number,null"}];
return false;
}
var valid28 = _errs181 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data82.p95 !== undefined){
let data84 = data82.p95;
const _errs183 = errors;
if((!((typeof data84 == "number") && (isFinite(data84)))) && (data84 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs/p95",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p95.type},message:"must be number,null"}];
return false;
}
var valid28 = _errs183 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data82.p99 !== undefined){
let data85 = data82.p99;
const _errs185 = errors;
if((!((typeof data85 == "number") && (isFinite(data85)))) && (data85 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs/p99",schemaPath:"#/$defs/ArmFigures/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema37.properties.durationMs.properties.p99.type},message:"must be number,null"}];
return false;
}
var valid28 = _errs185 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/durationMs",schemaPath:"#/$defs/ArmFigures/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs178 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data75.maxRssBytes !== undefined){
let data86 = data75.maxRssBytes;
const _errs187 = errors;
if(errors === _errs187){
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
let missing17;
if(((data86.p50 === undefined) && (missing17 = "p50")) || ((data86.p95 === undefined) && (missing17 = "p95"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs189 = errors;
for(const key16 in data86){
if(!((key16 === "p50") || (key16 === "p95"))){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs189 === errors){
if(data86.p50 !== undefined){
let data87 = data86.p50;
const _errs190 = errors;
if((!((typeof data87 == "number") && (isFinite(data87)))) && (data87 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/maxRssBytes/p50",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p50/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p50.type},message:"must be number,null"}];
return false;
}
var valid29 = _errs190 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data86.p95 !== undefined){
let data88 = data86.p95;
const _errs192 = errors;
if((!((typeof data88 == "number") && (isFinite(data88)))) && (data88 !== null)){
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/maxRssBytes/p95",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/properties/p95/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.properties.p95.type},message:"must be number,null"}];
return false;
}
var valid29 = _errs192 === errors;
}
else {
var valid29 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers/maxRssBytes",schemaPath:"#/$defs/ArmFigures/properties/maxRssBytes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid27 = _errs187 === errors;
}
else {
var valid27 = true;
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
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6+"/answers",schemaPath:"#/$defs/ArmFigures/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid25 = _errs162 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/binaries/" + i6,schemaPath:"#/properties/binaries/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs154 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/binaries",schemaPath:"#/properties/binaries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs152 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hosts !== undefined){
let data89 = data.hosts;
const _errs194 = errors;
if(errors === _errs194){
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
let missing18;
if((((data89.seen === undefined) && (missing18 = "seen")) || ((data89.behind === undefined) && (missing18 = "behind"))) || ((data89.newest === undefined) && (missing18 = "newest"))){
validate20.errors = [{instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs196 = errors;
for(const key17 in data89){
if(!(((key17 === "seen") || (key17 === "behind")) || (key17 === "newest"))){
validate20.errors = [{instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs196 === errors){
if(data89.seen !== undefined){
let data90 = data89.seen;
const _errs197 = errors;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
validate20.errors = [{instancePath:instancePath+"/hosts/seen",schemaPath:"#/properties/hosts/properties/seen/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs197){
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 0 || isNaN(data90)){
validate20.errors = [{instancePath:instancePath+"/hosts/seen",schemaPath:"#/properties/hosts/properties/seen/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid30 = _errs197 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data89.behind !== undefined){
let data91 = data89.behind;
const _errs199 = errors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
validate20.errors = [{instancePath:instancePath+"/hosts/behind",schemaPath:"#/properties/hosts/properties/behind/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs199){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
validate20.errors = [{instancePath:instancePath+"/hosts/behind",schemaPath:"#/properties/hosts/properties/behind/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid30 = _errs199 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data89.newest !== undefined){
let data92 = data89.newest;
const _errs201 = errors;
if(errors === _errs201){
if(Array.isArray(data92)){
var valid31 = true;
const len7 = data92.length;
for(let i7=0; i7<len7; i7++){
let data93 = data92[i7];
const _errs203 = errors;
if(errors === _errs203){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
let missing19;
if((((data93.host === undefined) && (missing19 = "host")) || ((data93.generation === undefined) && (missing19 = "generation"))) || ((data93.lastSeen === undefined) && (missing19 = "lastSeen"))){
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7,schemaPath:"#/properties/hosts/properties/newest/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs205 = errors;
for(const key18 in data93){
if(!(((key18 === "host") || (key18 === "generation")) || (key18 === "lastSeen"))){
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7,schemaPath:"#/properties/hosts/properties/newest/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs205 === errors){
if(data93.host !== undefined){
const _errs206 = errors;
if(typeof data93.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7+"/host",schemaPath:"#/properties/hosts/properties/newest/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs206 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data93.generation !== undefined){
let data95 = data93.generation;
const _errs208 = errors;
if((!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))) && (data95 !== null)){
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7+"/generation",schemaPath:"#/properties/hosts/properties/newest/items/properties/generation/type",keyword:"type",params:{type: schema31.properties.hosts.properties.newest.items.properties.generation.type},message:"must be integer,null"}];
return false;
}
var valid32 = _errs208 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data93.lastSeen !== undefined){
const _errs210 = errors;
if(typeof data93.lastSeen !== "string"){
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7+"/lastSeen",schemaPath:"#/properties/hosts/properties/newest/items/properties/lastSeen/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs210 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hosts/newest/" + i7,schemaPath:"#/properties/hosts/properties/newest/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs203 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hosts/newest",schemaPath:"#/properties/hosts/properties/newest/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid30 = _errs201 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs194 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dora !== undefined){
const _errs212 = errors;
if(!(validate23(data.dora, {instancePath:instancePath+"/dora",parentData:data,parentDataProperty:"dora",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs212 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

