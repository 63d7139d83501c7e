// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateGuardReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"guard-report.schema.json","title":"GuardReport","description":"What the guard said of a stage, why, on which figures, and what it did.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","time","verdict","reason","findings","window","control","candidate","tests","events","rollback"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"guard"},"time":{"type":"string"},"verdict":{"enum":["pass","wait","roll back"]},"reason":{"type":"string"},"findings":{"type":"array","items":{"title":"GuardFinding","type":"object","additionalProperties":false,"required":["rule","effect","text"],"properties":{"rule":{"enum":["errors","crashes","latency","memory","error-budget","silence","events","stage","state"]},"effect":{"enum":["roll back","wait"]},"text":{"type":"string"}}}},"window":{"title":"GuardWindowFigures","description":"The stage that was judged; null where there is none.","type":["object","null"],"additionalProperties":false,"required":["stage","percent","generations","since","control"],"properties":{"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"},"generations":{"type":"array","items":{"type":"integer"}},"since":{"type":"string"},"control":{"enum":["side by side","before"],"description":"Whether the control's runs are of the same time or of the time before."}}},"control":{"anyOf":[{"$ref":"#/$defs/GuardArm"},{"type":"null"}]},"candidate":{"anyOf":[{"$ref":"#/$defs/GuardArm"},{"type":"null"}]},"tests":{"title":"GuardTests","type":["object","null"],"additionalProperties":false,"required":["errors","latency","memory"],"properties":{"errors":{"title":"ErrorEvidence","type":"object","additionalProperties":false,"required":["evidence","needed"],"properties":{"evidence":{"type":["number","null"],"description":"The likelihood ratio that the candidate fails more often; null where it does not at all."},"needed":{"type":"number"}}},"latency":{"type":"array","items":{"$ref":"#/$defs/QuantileTest"}},"memory":{"type":"array","items":{"$ref":"#/$defs/QuantileTest"}}}},"events":{"title":"GuardEvents","type":"object","additionalProperties":false,"required":["brokenLines","problems","leftOut"],"properties":{"brokenLines":{"type":"integer","minimum":0},"problems":{"type":"array","items":{"type":"string"}},"leftOut":{"type":"integer","minimum":0}}},"rollback":{"title":"GuardRollback","type":["object","null"],"description":"The report of the rollback that was made, of kind rollback; null where none was.","required":["kind","elapsedMs","warnings"],"properties":{"kind":{"const":"rollback"},"elapsedMs":{"type":"number"},"warnings":{"type":"array","items":{"type":"string"}}}}},"$defs":{"GuardArm":{"title":"GuardArm","type":"object","additionalProperties":false,"required":["runs","errors","errorRate","crashes","fallbacks","unknownOutcomes","durationMs","maxRssBytes"],"properties":{"runs":{"type":"integer","minimum":0},"errors":{"type":"integer","minimum":0},"errorRate":{"type":["number","null"]},"crashes":{"type":"integer","minimum":0},"fallbacks":{"type":"integer","minimum":0},"unknownOutcomes":{"type":"integer","minimum":0},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}},"maxRssBytes":{"type":"object","additionalProperties":false,"required":["p50","p95"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]}}}}},"QuantileTest":{"title":"QuantileTest","type":"object","additionalProperties":false,"required":["quantile","control","candidate","limit"],"properties":{"quantile":{"type":"number"},"control":{"type":"array","items":{"type":["number","null"]},"minItems":2,"maxItems":2,"description":"Low and high end, null where too few values bound that side."},"candidate":{"type":"array","items":{"type":["number","null"]},"minItems":2,"maxItems":2,"description":"Low and high end, null where too few values bound that side."},"limit":{"type":["number","null"],"description":"What the candidate's low end may not exceed."}}}}};
const schema32 = {"title":"GuardArm","type":"object","additionalProperties":false,"required":["runs","errors","errorRate","crashes","fallbacks","unknownOutcomes","durationMs","maxRssBytes"],"properties":{"runs":{"type":"integer","minimum":0},"errors":{"type":"integer","minimum":0},"errorRate":{"type":["number","null"]},"crashes":{"type":"integer","minimum":0},"fallbacks":{"type":"integer","minimum":0},"unknownOutcomes":{"type":"integer","minimum":0},"durationMs":{"type":"object","additionalProperties":false,"required":["p50","p95","p99"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]},"p99":{"type":["number","null"]}}},"maxRssBytes":{"type":"object","additionalProperties":false,"required":["p50","p95"],"properties":{"p50":{"type":["number","null"]},"p95":{"type":["number","null"]}}}}};
const schema34 = {"title":"QuantileTest","type":"object","additionalProperties":false,"required":["quantile","control","candidate","limit"],"properties":{"quantile":{"type":"number"},"control":{"type":"array","items":{"type":["number","null"]},"minItems":2,"maxItems":2,"description":"Low and high end, null where too few values bound that side."},"candidate":{"type":"array","items":{"type":["number","null"]},"minItems":2,"maxItems":2,"description":"Low and high end, null where too few values bound that side."},"limit":{"type":["number","null"],"description":"What the candidate's low end may not exceed."}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="guard-report.schema.json" */;
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
if(((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.window === undefined) && (missing0 = "window"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.tests === undefined) && (missing0 = "tests"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.rollback === undefined) && (missing0 = "rollback"))){
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
if("guard" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "guard"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs4 = errors;
if(typeof data.time !== "string"){
validate20.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data3 = data.verdict;
const _errs6 = errors;
if(!(((data3 === "pass") || (data3 === "wait")) || (data3 === "roll back"))){
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(typeof data.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data5 = data.findings;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.rule === undefined) && (missing1 = "rule")) || ((data6.effect === undefined) && (missing1 = "effect"))) || ((data6.text === undefined) && (missing1 = "text"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data6){
if(!(((key1 === "rule") || (key1 === "effect")) || (key1 === "text"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data6.rule !== undefined){
let data7 = data6.rule;
const _errs14 = errors;
if(!(((((((((data7 === "errors") || (data7 === "crashes")) || (data7 === "latency")) || (data7 === "memory")) || (data7 === "error-budget")) || (data7 === "silence")) || (data7 === "events")) || (data7 === "stage")) || (data7 === "state"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/rule",schemaPath:"#/properties/findings/items/properties/rule/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.rule.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.effect !== undefined){
let data8 = data6.effect;
const _errs15 = errors;
if(!((data8 === "roll back") || (data8 === "wait"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/effect",schemaPath:"#/properties/findings/items/properties/effect/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.effect.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.text !== undefined){
const _errs16 = errors;
if(typeof data6.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/text",schemaPath:"#/properties/findings/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs16 === errors;
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
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.window !== undefined){
let data10 = data.window;
const _errs18 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: schema31.properties.window.type},message:"must be object,null"}];
return false;
}
if(errors === _errs18){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((((data10.stage === undefined) && (missing2 = "stage")) || ((data10.percent === undefined) && (missing2 = "percent"))) || ((data10.generations === undefined) && (missing2 = "generations"))) || ((data10.since === undefined) && (missing2 = "since"))) || ((data10.control === undefined) && (missing2 = "control"))){
validate20.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data10){
if(!(((((key2 === "stage") || (key2 === "percent")) || (key2 === "generations")) || (key2 === "since")) || (key2 === "control"))){
validate20.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data10.stage !== undefined){
let data11 = data10.stage;
const _errs21 = errors;
if(!(((((data11 === "off") || (data11 === "shadow")) || (data11 === "canary")) || (data11 === "live")) || (data11 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/window/stage",schemaPath:"#/properties/window/properties/stage/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.percent !== undefined){
let data12 = data10.percent;
const _errs22 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate20.errors = [{instancePath:instancePath+"/window/percent",schemaPath:"#/properties/window/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.generations !== undefined){
let data13 = data10.generations;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data13)){
var valid4 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs26 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate20.errors = [{instancePath:instancePath+"/window/generations/" + i1,schemaPath:"#/properties/window/properties/generations/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/window/generations",schemaPath:"#/properties/window/properties/generations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.since !== undefined){
const _errs28 = errors;
if(typeof data10.since !== "string"){
validate20.errors = [{instancePath:instancePath+"/window/since",schemaPath:"#/properties/window/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.control !== undefined){
let data16 = data10.control;
const _errs30 = errors;
if(!((data16 === "side by side") || (data16 === "before"))){
validate20.errors = [{instancePath:instancePath+"/window/control",schemaPath:"#/properties/window/properties/control/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.control.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs30 === errors;
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
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data17 = data.control;
const _errs31 = errors;
const _errs32 = errors;
let valid5 = false;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((((((((data17.runs === undefined) && (missing3 = "runs")) || ((data17.errors === undefined) && (missing3 = "errors"))) || ((data17.errorRate === undefined) && (missing3 = "errorRate"))) || ((data17.crashes === undefined) && (missing3 = "crashes"))) || ((data17.fallbacks === undefined) && (missing3 = "fallbacks"))) || ((data17.unknownOutcomes === undefined) && (missing3 = "unknownOutcomes"))) || ((data17.durationMs === undefined) && (missing3 = "durationMs"))) || ((data17.maxRssBytes === undefined) && (missing3 = "maxRssBytes"))){
const err0 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/GuardArm/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs36 = errors;
for(const key3 in data17){
if(!((((((((key3 === "runs") || (key3 === "errors")) || (key3 === "errorRate")) || (key3 === "crashes")) || (key3 === "fallbacks")) || (key3 === "unknownOutcomes")) || (key3 === "durationMs")) || (key3 === "maxRssBytes"))){
const err1 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/GuardArm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
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
if(_errs36 === errors){
if(data17.runs !== undefined){
let data18 = data17.runs;
const _errs37 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err2 = {instancePath:instancePath+"/control/runs",schemaPath:"#/$defs/GuardArm/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(errors === _errs37){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err3 = {instancePath:instancePath+"/control/runs",schemaPath:"#/$defs/GuardArm/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.errors !== undefined){
let data19 = data17.errors;
const _errs39 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err4 = {instancePath:instancePath+"/control/errors",schemaPath:"#/$defs/GuardArm/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err5 = {instancePath:instancePath+"/control/errors",schemaPath:"#/$defs/GuardArm/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.errorRate !== undefined){
let data20 = data17.errorRate;
const _errs41 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
const err6 = {instancePath:instancePath+"/control/errorRate",schemaPath:"#/$defs/GuardArm/properties/errorRate/type",keyword:"type",params:{type: schema32.properties.errorRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.crashes !== undefined){
let data21 = data17.crashes;
const _errs43 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err7 = {instancePath:instancePath+"/control/crashes",schemaPath:"#/$defs/GuardArm/properties/crashes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs43){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err8 = {instancePath:instancePath+"/control/crashes",schemaPath:"#/$defs/GuardArm/properties/crashes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.fallbacks !== undefined){
let data22 = data17.fallbacks;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err9 = {instancePath:instancePath+"/control/fallbacks",schemaPath:"#/$defs/GuardArm/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(errors === _errs45){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err10 = {instancePath:instancePath+"/control/fallbacks",schemaPath:"#/$defs/GuardArm/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.unknownOutcomes !== undefined){
let data23 = data17.unknownOutcomes;
const _errs47 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err11 = {instancePath:instancePath+"/control/unknownOutcomes",schemaPath:"#/$defs/GuardArm/properties/unknownOutcomes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(errors === _errs47){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err12 = {instancePath:instancePath+"/control/unknownOutcomes",schemaPath:"#/$defs/GuardArm/properties/unknownOutcomes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid7 = _errs47 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.durationMs !== undefined){
let data24 = data17.durationMs;
const _errs49 = errors;
if(errors === _errs49){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing4;
if((((data24.p50 === undefined) && (missing4 = "p50")) || ((data24.p95 === undefined) && (missing4 = "p95"))) || ((data24.p99 === undefined) && (missing4 = "p99"))){
const err13 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
const _errs51 = errors;
for(const key4 in data24){
if(!(((key4 === "p50") || (key4 === "p95")) || (key4 === "p99"))){
const err14 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
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
if(_errs51 === errors){
if(data24.p50 !== undefined){
let data25 = data24.p50;
const _errs52 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
const err15 = {instancePath:instancePath+"/control/durationMs/p50",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid8 = _errs52 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.p95 !== undefined){
let data26 = data24.p95;
const _errs54 = errors;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
const err16 = {instancePath:instancePath+"/control/durationMs/p95",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data24.p99 !== undefined){
let data27 = data24.p99;
const _errs56 = errors;
if((!((typeof data27 == "number") && (isFinite(data27)))) && (data27 !== null)){
const err17 = {instancePath:instancePath+"/control/durationMs/p99",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p99.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid8 = _errs56 === errors;
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
const err18 = {instancePath:instancePath+"/control/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.maxRssBytes !== undefined){
let data28 = data17.maxRssBytes;
const _errs58 = errors;
if(errors === _errs58){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing5;
if(((data28.p50 === undefined) && (missing5 = "p50")) || ((data28.p95 === undefined) && (missing5 = "p95"))){
const err19 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
const _errs60 = errors;
for(const key5 in data28){
if(!((key5 === "p50") || (key5 === "p95"))){
const err20 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
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
if(_errs60 === errors){
if(data28.p50 !== undefined){
let data29 = data28.p50;
const _errs61 = errors;
if((!((typeof data29 == "number") && (isFinite(data29)))) && (data29 !== null)){
const err21 = {instancePath:instancePath+"/control/maxRssBytes/p50",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/properties/p50/type",keyword:"type",params:{type: schema32.properties.maxRssBytes.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid9 = _errs61 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.p95 !== undefined){
let data30 = data28.p95;
const _errs63 = errors;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (data30 !== null)){
const err22 = {instancePath:instancePath+"/control/maxRssBytes/p95",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/properties/p95/type",keyword:"type",params:{type: schema32.properties.maxRssBytes.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var valid9 = _errs63 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/control/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid7 = _errs58 === errors;
}
else {
var valid7 = true;
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
const err24 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/GuardArm/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs33 === errors;
valid5 = valid5 || _valid0;
const _errs65 = errors;
if(data17 !== null){
const err25 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs65 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err26 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data31 = data.candidate;
const _errs67 = errors;
const _errs68 = errors;
let valid10 = false;
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing6;
if(((((((((data31.runs === undefined) && (missing6 = "runs")) || ((data31.errors === undefined) && (missing6 = "errors"))) || ((data31.errorRate === undefined) && (missing6 = "errorRate"))) || ((data31.crashes === undefined) && (missing6 = "crashes"))) || ((data31.fallbacks === undefined) && (missing6 = "fallbacks"))) || ((data31.unknownOutcomes === undefined) && (missing6 = "unknownOutcomes"))) || ((data31.durationMs === undefined) && (missing6 = "durationMs"))) || ((data31.maxRssBytes === undefined) && (missing6 = "maxRssBytes"))){
const err27 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/GuardArm/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
const _errs72 = errors;
for(const key6 in data31){
if(!((((((((key6 === "runs") || (key6 === "errors")) || (key6 === "errorRate")) || (key6 === "crashes")) || (key6 === "fallbacks")) || (key6 === "unknownOutcomes")) || (key6 === "durationMs")) || (key6 === "maxRssBytes"))){
const err28 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/GuardArm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
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
if(_errs72 === errors){
if(data31.runs !== undefined){
let data32 = data31.runs;
const _errs73 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err29 = {instancePath:instancePath+"/candidate/runs",schemaPath:"#/$defs/GuardArm/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(errors === _errs73){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err30 = {instancePath:instancePath+"/candidate/runs",schemaPath:"#/$defs/GuardArm/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.errors !== undefined){
let data33 = data31.errors;
const _errs75 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err31 = {instancePath:instancePath+"/candidate/errors",schemaPath:"#/$defs/GuardArm/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(errors === _errs75){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err32 = {instancePath:instancePath+"/candidate/errors",schemaPath:"#/$defs/GuardArm/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.errorRate !== undefined){
let data34 = data31.errorRate;
const _errs77 = errors;
if((!((typeof data34 == "number") && (isFinite(data34)))) && (data34 !== null)){
const err33 = {instancePath:instancePath+"/candidate/errorRate",schemaPath:"#/$defs/GuardArm/properties/errorRate/type",keyword:"type",params:{type: schema32.properties.errorRate.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid12 = _errs77 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.crashes !== undefined){
let data35 = data31.crashes;
const _errs79 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err34 = {instancePath:instancePath+"/candidate/crashes",schemaPath:"#/$defs/GuardArm/properties/crashes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(errors === _errs79){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 0 || isNaN(data35)){
const err35 = {instancePath:instancePath+"/candidate/crashes",schemaPath:"#/$defs/GuardArm/properties/crashes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid12 = _errs79 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.fallbacks !== undefined){
let data36 = data31.fallbacks;
const _errs81 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err36 = {instancePath:instancePath+"/candidate/fallbacks",schemaPath:"#/$defs/GuardArm/properties/fallbacks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(errors === _errs81){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err37 = {instancePath:instancePath+"/candidate/fallbacks",schemaPath:"#/$defs/GuardArm/properties/fallbacks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid12 = _errs81 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.unknownOutcomes !== undefined){
let data37 = data31.unknownOutcomes;
const _errs83 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err38 = {instancePath:instancePath+"/candidate/unknownOutcomes",schemaPath:"#/$defs/GuardArm/properties/unknownOutcomes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(errors === _errs83){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err39 = {instancePath:instancePath+"/candidate/unknownOutcomes",schemaPath:"#/$defs/GuardArm/properties/unknownOutcomes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid12 = _errs83 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.durationMs !== undefined){
let data38 = data31.durationMs;
const _errs85 = errors;
if(errors === _errs85){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing7;
if((((data38.p50 === undefined) && (missing7 = "p50")) || ((data38.p95 === undefined) && (missing7 = "p95"))) || ((data38.p99 === undefined) && (missing7 = "p99"))){
const err40 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
const _errs87 = errors;
for(const key7 in data38){
if(!(((key7 === "p50") || (key7 === "p95")) || (key7 === "p99"))){
const err41 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
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
if(_errs87 === errors){
if(data38.p50 !== undefined){
let data39 = data38.p50;
const _errs88 = errors;
if((!((typeof data39 == "number") && (isFinite(data39)))) && (data39 !== null)){
const err42 = {instancePath:instancePath+"/candidate/durationMs/p50",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p50/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var valid13 = _errs88 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.p95 !== undefined){
let data40 = data38.p95;
const _errs90 = errors;
if((!((typeof data40 == "number") && (isFinite(data40)))) && (data40 !== null)){
const err43 = {instancePath:instancePath+"/candidate/durationMs/p95",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p95/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid13 = _errs90 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.p99 !== undefined){
let data41 = data38.p99;
const _errs92 = errors;
if((!((typeof data41 == "number") && (isFinite(data41)))) && (data41 !== null)){
const err44 = {instancePath:instancePath+"/candidate/durationMs/p99",schemaPath:"#/$defs/GuardArm/properties/durationMs/properties/p99/type",keyword:"type",params:{type: schema32.properties.durationMs.properties.p99.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var valid13 = _errs92 === errors;
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
const err45 = {instancePath:instancePath+"/candidate/durationMs",schemaPath:"#/$defs/GuardArm/properties/durationMs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var valid12 = _errs85 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data31.maxRssBytes !== undefined){
let data42 = data31.maxRssBytes;
const _errs94 = errors;
if(errors === _errs94){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing8;
if(((data42.p50 === undefined) && (missing8 = "p50")) || ((data42.p95 === undefined) && (missing8 = "p95"))){
const err46 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
const _errs96 = errors;
for(const key8 in data42){
if(!((key8 === "p50") || (key8 === "p95"))){
const err47 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
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
if(_errs96 === errors){
if(data42.p50 !== undefined){
let data43 = data42.p50;
const _errs97 = errors;
if((!((typeof data43 == "number") && (isFinite(data43)))) && (data43 !== null)){
const err48 = {instancePath:instancePath+"/candidate/maxRssBytes/p50",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/properties/p50/type",keyword:"type",params:{type: schema32.properties.maxRssBytes.properties.p50.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var valid14 = _errs97 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data42.p95 !== undefined){
let data44 = data42.p95;
const _errs99 = errors;
if((!((typeof data44 == "number") && (isFinite(data44)))) && (data44 !== null)){
const err49 = {instancePath:instancePath+"/candidate/maxRssBytes/p95",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/properties/p95/type",keyword:"type",params:{type: schema32.properties.maxRssBytes.properties.p95.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var valid14 = _errs99 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/candidate/maxRssBytes",schemaPath:"#/$defs/GuardArm/properties/maxRssBytes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid12 = _errs94 === errors;
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
}
else {
const err51 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/GuardArm/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var _valid1 = _errs69 === errors;
valid10 = valid10 || _valid1;
const _errs101 = errors;
if(data31 !== null){
const err52 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs101 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err53 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tests !== undefined){
let data45 = data.tests;
const _errs103 = errors;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: schema31.properties.tests.type},message:"must be object,null"}];
return false;
}
if(errors === _errs103){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
let missing9;
if((((data45.errors === undefined) && (missing9 = "errors")) || ((data45.latency === undefined) && (missing9 = "latency"))) || ((data45.memory === undefined) && (missing9 = "memory"))){
validate20.errors = [{instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs105 = errors;
for(const key9 in data45){
if(!(((key9 === "errors") || (key9 === "latency")) || (key9 === "memory"))){
validate20.errors = [{instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs105 === errors){
if(data45.errors !== undefined){
let data46 = data45.errors;
const _errs106 = errors;
if(errors === _errs106){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing10;
if(((data46.evidence === undefined) && (missing10 = "evidence")) || ((data46.needed === undefined) && (missing10 = "needed"))){
validate20.errors = [{instancePath:instancePath+"/tests/errors",schemaPath:"#/properties/tests/properties/errors/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs108 = errors;
for(const key10 in data46){
if(!((key10 === "evidence") || (key10 === "needed"))){
validate20.errors = [{instancePath:instancePath+"/tests/errors",schemaPath:"#/properties/tests/properties/errors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs108 === errors){
if(data46.evidence !== undefined){
let data47 = data46.evidence;
const _errs109 = errors;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (data47 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/errors/evidence",schemaPath:"#/properties/tests/properties/errors/properties/evidence/type",keyword:"type",params:{type: schema31.properties.tests.properties.errors.properties.evidence.type},message:"must be number,null"}];
return false;
}
var valid16 = _errs109 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data46.needed !== undefined){
let data48 = data46.needed;
const _errs111 = errors;
if(!((typeof data48 == "number") && (isFinite(data48)))){
validate20.errors = [{instancePath:instancePath+"/tests/errors/needed",schemaPath:"#/properties/tests/properties/errors/properties/needed/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid16 = _errs111 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/errors",schemaPath:"#/properties/tests/properties/errors/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs106 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data45.latency !== undefined){
let data49 = data45.latency;
const _errs113 = errors;
if(errors === _errs113){
if(Array.isArray(data49)){
var valid17 = true;
const len2 = data49.length;
for(let i2=0; i2<len2; i2++){
let data50 = data49[i2];
const _errs115 = errors;
const _errs116 = errors;
if(errors === _errs116){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let missing11;
if(((((data50.quantile === undefined) && (missing11 = "quantile")) || ((data50.control === undefined) && (missing11 = "control"))) || ((data50.candidate === undefined) && (missing11 = "candidate"))) || ((data50.limit === undefined) && (missing11 = "limit"))){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2,schemaPath:"#/$defs/QuantileTest/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs118 = errors;
for(const key11 in data50){
if(!((((key11 === "quantile") || (key11 === "control")) || (key11 === "candidate")) || (key11 === "limit"))){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2,schemaPath:"#/$defs/QuantileTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs118 === errors){
if(data50.quantile !== undefined){
let data51 = data50.quantile;
const _errs119 = errors;
if(!((typeof data51 == "number") && (isFinite(data51)))){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/quantile",schemaPath:"#/$defs/QuantileTest/properties/quantile/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid19 = _errs119 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data50.control !== undefined){
let data52 = data50.control;
const _errs121 = errors;
if(errors === _errs121){
if(Array.isArray(data52)){
if(data52.length > 2){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data52.length < 2){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid20 = true;
const len3 = data52.length;
for(let i3=0; i3<len3; i3++){
let data53 = data52[i3];
const _errs123 = errors;
if((!((typeof data53 == "number") && (isFinite(data53)))) && (data53 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/control/" + i3,schemaPath:"#/$defs/QuantileTest/properties/control/items/type",keyword:"type",params:{type: schema34.properties.control.items.type},message:"must be number,null"}];
return false;
}
var valid20 = _errs123 === errors;
if(!valid20){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs121 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data50.candidate !== undefined){
let data54 = data50.candidate;
const _errs125 = errors;
if(errors === _errs125){
if(Array.isArray(data54)){
if(data54.length > 2){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data54.length < 2){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid21 = true;
const len4 = data54.length;
for(let i4=0; i4<len4; i4++){
let data55 = data54[i4];
const _errs127 = errors;
if((!((typeof data55 == "number") && (isFinite(data55)))) && (data55 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/candidate/" + i4,schemaPath:"#/$defs/QuantileTest/properties/candidate/items/type",keyword:"type",params:{type: schema34.properties.candidate.items.type},message:"must be number,null"}];
return false;
}
var valid21 = _errs127 === errors;
if(!valid21){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs125 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data50.limit !== undefined){
let data56 = data50.limit;
const _errs129 = errors;
if((!((typeof data56 == "number") && (isFinite(data56)))) && (data56 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2+"/limit",schemaPath:"#/$defs/QuantileTest/properties/limit/type",keyword:"type",params:{type: schema34.properties.limit.type},message:"must be number,null"}];
return false;
}
var valid19 = _errs129 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/tests/latency/" + i2,schemaPath:"#/$defs/QuantileTest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs115 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/latency",schemaPath:"#/properties/tests/properties/latency/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs113 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data45.memory !== undefined){
let data57 = data45.memory;
const _errs131 = errors;
if(errors === _errs131){
if(Array.isArray(data57)){
var valid22 = true;
const len5 = data57.length;
for(let i5=0; i5<len5; i5++){
let data58 = data57[i5];
const _errs133 = errors;
const _errs134 = errors;
if(errors === _errs134){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing12;
if(((((data58.quantile === undefined) && (missing12 = "quantile")) || ((data58.control === undefined) && (missing12 = "control"))) || ((data58.candidate === undefined) && (missing12 = "candidate"))) || ((data58.limit === undefined) && (missing12 = "limit"))){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5,schemaPath:"#/$defs/QuantileTest/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs136 = errors;
for(const key12 in data58){
if(!((((key12 === "quantile") || (key12 === "control")) || (key12 === "candidate")) || (key12 === "limit"))){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5,schemaPath:"#/$defs/QuantileTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs136 === errors){
if(data58.quantile !== undefined){
let data59 = data58.quantile;
const _errs137 = errors;
if(!((typeof data59 == "number") && (isFinite(data59)))){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/quantile",schemaPath:"#/$defs/QuantileTest/properties/quantile/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid24 = _errs137 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data58.control !== undefined){
let data60 = data58.control;
const _errs139 = errors;
if(errors === _errs139){
if(Array.isArray(data60)){
if(data60.length > 2){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data60.length < 2){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid25 = true;
const len6 = data60.length;
for(let i6=0; i6<len6; i6++){
let data61 = data60[i6];
const _errs141 = errors;
if((!((typeof data61 == "number") && (isFinite(data61)))) && (data61 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/control/" + i6,schemaPath:"#/$defs/QuantileTest/properties/control/items/type",keyword:"type",params:{type: schema34.properties.control.items.type},message:"must be number,null"}];
return false;
}
var valid25 = _errs141 === errors;
if(!valid25){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/control",schemaPath:"#/$defs/QuantileTest/properties/control/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid24 = _errs139 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data58.candidate !== undefined){
let data62 = data58.candidate;
const _errs143 = errors;
if(errors === _errs143){
if(Array.isArray(data62)){
if(data62.length > 2){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data62.length < 2){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid26 = true;
const len7 = data62.length;
for(let i7=0; i7<len7; i7++){
let data63 = data62[i7];
const _errs145 = errors;
if((!((typeof data63 == "number") && (isFinite(data63)))) && (data63 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/candidate/" + i7,schemaPath:"#/$defs/QuantileTest/properties/candidate/items/type",keyword:"type",params:{type: schema34.properties.candidate.items.type},message:"must be number,null"}];
return false;
}
var valid26 = _errs145 === errors;
if(!valid26){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/candidate",schemaPath:"#/$defs/QuantileTest/properties/candidate/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid24 = _errs143 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data58.limit !== undefined){
let data64 = data58.limit;
const _errs147 = errors;
if((!((typeof data64 == "number") && (isFinite(data64)))) && (data64 !== null)){
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5+"/limit",schemaPath:"#/$defs/QuantileTest/properties/limit/type",keyword:"type",params:{type: schema34.properties.limit.type},message:"must be number,null"}];
return false;
}
var valid24 = _errs147 === errors;
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
validate20.errors = [{instancePath:instancePath+"/tests/memory/" + i5,schemaPath:"#/$defs/QuantileTest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs133 === errors;
if(!valid22){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tests/memory",schemaPath:"#/properties/tests/properties/memory/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs131 === errors;
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
var valid0 = _errs103 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data65 = data.events;
const _errs149 = errors;
if(errors === _errs149){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
let missing13;
if((((data65.brokenLines === undefined) && (missing13 = "brokenLines")) || ((data65.problems === undefined) && (missing13 = "problems"))) || ((data65.leftOut === undefined) && (missing13 = "leftOut"))){
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs151 = errors;
for(const key13 in data65){
if(!(((key13 === "brokenLines") || (key13 === "problems")) || (key13 === "leftOut"))){
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs151 === errors){
if(data65.brokenLines !== undefined){
let data66 = data65.brokenLines;
const _errs152 = errors;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
validate20.errors = [{instancePath:instancePath+"/events/brokenLines",schemaPath:"#/properties/events/properties/brokenLines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs152){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
validate20.errors = [{instancePath:instancePath+"/events/brokenLines",schemaPath:"#/properties/events/properties/brokenLines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs152 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data65.problems !== undefined){
let data67 = data65.problems;
const _errs154 = errors;
if(errors === _errs154){
if(Array.isArray(data67)){
var valid28 = true;
const len8 = data67.length;
for(let i8=0; i8<len8; i8++){
const _errs156 = errors;
if(typeof data67[i8] !== "string"){
validate20.errors = [{instancePath:instancePath+"/events/problems/" + i8,schemaPath:"#/properties/events/properties/problems/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs156 === errors;
if(!valid28){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events/problems",schemaPath:"#/properties/events/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid27 = _errs154 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data65.leftOut !== undefined){
let data69 = data65.leftOut;
const _errs158 = errors;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
validate20.errors = [{instancePath:instancePath+"/events/leftOut",schemaPath:"#/properties/events/properties/leftOut/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs158){
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
validate20.errors = [{instancePath:instancePath+"/events/leftOut",schemaPath:"#/properties/events/properties/leftOut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid27 = _errs158 === errors;
}
else {
var valid27 = true;
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
var valid0 = _errs149 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rollback !== undefined){
let data70 = data.rollback;
const _errs160 = errors;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
validate20.errors = [{instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: schema31.properties.rollback.type},message:"must be object,null"}];
return false;
}
if(errors === _errs160){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
let missing14;
if((((data70.kind === undefined) && (missing14 = "kind")) || ((data70.elapsedMs === undefined) && (missing14 = "elapsedMs"))) || ((data70.warnings === undefined) && (missing14 = "warnings"))){
validate20.errors = [{instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
if(data70.kind !== undefined){
const _errs162 = errors;
if("rollback" !== data70.kind){
validate20.errors = [{instancePath:instancePath+"/rollback/kind",schemaPath:"#/properties/rollback/properties/kind/const",keyword:"const",params:{allowedValue: "rollback"},message:"must be equal to constant"}];
return false;
}
var valid29 = _errs162 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data70.elapsedMs !== undefined){
let data72 = data70.elapsedMs;
const _errs163 = errors;
if(!((typeof data72 == "number") && (isFinite(data72)))){
validate20.errors = [{instancePath:instancePath+"/rollback/elapsedMs",schemaPath:"#/properties/rollback/properties/elapsedMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid29 = _errs163 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data70.warnings !== undefined){
let data73 = data70.warnings;
const _errs165 = errors;
if(errors === _errs165){
if(Array.isArray(data73)){
var valid30 = true;
const len9 = data73.length;
for(let i9=0; i9<len9; i9++){
const _errs167 = errors;
if(typeof data73[i9] !== "string"){
validate20.errors = [{instancePath:instancePath+"/rollback/warnings/" + i9,schemaPath:"#/properties/rollback/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs167 === errors;
if(!valid30){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/rollback/warnings",schemaPath:"#/properties/rollback/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid29 = _errs165 === errors;
}
else {
var valid29 = true;
}
}
}
}
}
}
var valid0 = _errs160 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

