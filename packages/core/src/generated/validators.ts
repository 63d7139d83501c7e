// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateAuditEntry = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"audit-entry.schema.json","title":"AuditEntry","description":"One line of audit.jsonl; each line holds the hash of the line before it.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","time","action","actor","host","from","to","reason","forced","previous","hash"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"audit"},"time":{"type":"string"},"action":{"enum":["rollout","rollback","release-latch"]},"actor":{"type":"string"},"host":{"type":"string"},"from":{"$ref":"#/$defs/AuditPosition"},"to":{"$ref":"#/$defs/AuditPosition"},"reason":{"type":"string"},"forced":{"type":"boolean"},"previous":{"type":"string","description":"hash of the entry before, 64 zeros for the first."},"hash":{"type":"string","description":"SHA-256 of this entry's canonical JSON without hash."}},"$defs":{"AuditPosition":{"title":"AuditPosition","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"}}}}};
const schema32 = {"title":"AuditPosition","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="audit-entry.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.time === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.action === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},message:"must have required property '"+"actor"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.host === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.from === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.to === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.reason === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.forced === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forced"},message:"must have required property '"+"forced"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.previous === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "previous"},message:"must have required property '"+"previous"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.hash === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(1 !== data0){
const err13 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("audit" !== data1){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "audit"},message:"must be equal to constant",schema:"audit",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.time !== undefined){
let data2 = data.time;
if(typeof data2 !== "string"){
const err15 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.time.type,parentSchema:schema31.properties.time,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.action !== undefined){
let data3 = data.action;
if(!(((data3 === "rollout") || (data3 === "rollback")) || (data3 === "release-latch"))){
const err16 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.action.enum,parentSchema:schema31.properties.action,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(typeof data4 !== "string"){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actor.type,parentSchema:schema31.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.host !== undefined){
let data5 = data.host;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.from !== undefined){
let data6 = data.from;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err19 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/type",keyword:"type",params:{type: schema32.type},message:"must be object,null",schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.generation === undefined){
const err20 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema32.required,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.stage === undefined){
const err21 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'",schema:schema32.required,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.percent === undefined){
const err22 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "percent"},message:"must have required property '"+"percent"+"'",schema:schema32.required,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "generation") || (key1 === "stage")) || (key1 === "percent"))){
const err23 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.generation !== undefined){
let data7 = data6.generation;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.generation.type,parentSchema:schema32.properties.generation,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.generation,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data6.stage !== undefined){
let data8 = data6.stage;
if(!(((((data8 === "off") || (data8 === "shadow")) || (data8 === "canary")) || (data8 === "live")) || (data8 === "complete"))){
const err26 = {instancePath:instancePath+"/from/stage",schemaPath:"#/$defs/AuditPosition/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.stage.enum,parentSchema:schema32.properties.stage,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.percent !== undefined){
let data9 = data6.percent;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err27 = {instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/AuditPosition/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.percent.type,parentSchema:schema32.properties.percent,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data.to !== undefined){
let data10 = data.to;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err28 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/type",keyword:"type",params:{type: schema32.type},message:"must be object,null",schema:schema32.type,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.generation === undefined){
const err29 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema32.required,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.stage === undefined){
const err30 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'",schema:schema32.required,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data10.percent === undefined){
const err31 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: "percent"},message:"must have required property '"+"percent"+"'",schema:schema32.required,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data10){
if(!(((key2 === "generation") || (key2 === "stage")) || (key2 === "percent"))){
const err32 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data10.generation !== undefined){
let data11 = data10.generation;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err33 = {instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.generation.type,parentSchema:schema32.properties.generation,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err34 = {instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.generation,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data10.stage !== undefined){
let data12 = data10.stage;
if(!(((((data12 === "off") || (data12 === "shadow")) || (data12 === "canary")) || (data12 === "live")) || (data12 === "complete"))){
const err35 = {instancePath:instancePath+"/to/stage",schemaPath:"#/$defs/AuditPosition/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.stage.enum,parentSchema:schema32.properties.stage,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.percent !== undefined){
let data13 = data10.percent;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err36 = {instancePath:instancePath+"/to/percent",schemaPath:"#/$defs/AuditPosition/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.percent.type,parentSchema:schema32.properties.percent,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
if(data.reason !== undefined){
let data14 = data.reason;
if(typeof data14 !== "string"){
const err37 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.reason.type,parentSchema:schema31.properties.reason,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.forced !== undefined){
let data15 = data.forced;
if(typeof data15 !== "boolean"){
const err38 = {instancePath:instancePath+"/forced",schemaPath:"#/properties/forced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.forced.type,parentSchema:schema31.properties.forced,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.previous !== undefined){
let data16 = data.previous;
if(typeof data16 !== "string"){
const err39 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.previous.type,parentSchema:schema31.properties.previous,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.hash !== undefined){
let data17 = data.hash;
if(typeof data17 !== "string"){
const err40 = {instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hash.type,parentSchema:schema31.properties.hash,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateMigrateConfig = validate21;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"config.schema.json","title":"MigrateConfig","description":"migrate.config.json: one migration of one operation from a control to a candidate. Relative paths are relative to this file.","type":"object","additionalProperties":false,"required":["schemaVersion","name","flag","control","candidate"],"properties":{"$schema":{"type":"string","description":"Where editors find this schema."},"schemaVersion":{"const":1},"name":{"type":"string","pattern":"\\S","description":"The name of the migration, as reports show it."},"flag":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","description":"The name of the feature flag. The environment variable is STRANGLER_ and this name in upper case."},"control":{"$ref":"#/$defs/Implementation","description":"The implementation in charge today."},"candidate":{"$ref":"#/$defs/Implementation","description":"The implementation that may replace it."},"profile":{"$ref":"#/$defs/ProfileSettings"},"shadow":{"$ref":"#/$defs/ShadowSettings"},"rollout":{"$ref":"#/$defs/RolloutSettings"}},"$defs":{"Implementation":{"title":"Implementation","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}},"ProfileSettings":{"title":"ProfileSettings","type":"object","additionalProperties":false,"required":["package","workloads"],"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The main package, relative to the module, for example ./cmd/tool."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."}}}},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"minSamples":{"type":"integer","minimum":1,"default":1540,"description":"Workloads repeat until the profile holds this many samples; 1,540 put a 20 % share at two points either way."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}},"ShadowSettings":{"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1}}},"RolloutSettings":{"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."}}}}};
const schema35 = {"title":"Implementation","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}};
const schema37 = {"title":"ProfileSettings","type":"object","additionalProperties":false,"required":["package","workloads"],"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The main package, relative to the module, for example ./cmd/tool."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."}}}},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"minSamples":{"type":"integer","minimum":1,"default":1540,"description":"Workloads repeat until the profile holds this many samples; 1,540 put a 20 % share at two points either way."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}};
const schema38 = {"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1}}};
const schema39 = {"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."}}};
const pattern4 = new RegExp("\\S", "");
const pattern5 = new RegExp("^[a-z][a-z0-9_]*$", "");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.flag === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flag"},message:"must have required property '"+"flag"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.control === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.candidate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},message:"must have required property '"+"candidate"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.$schema.type,parentSchema:schema34.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data1 = data.schemaVersion;
if(1 !== data1){
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema34.properties.schemaVersion,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema34.properties.name,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.flag !== undefined){
let data3 = data.flag;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err10 = {instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*$"+"\"",schema:"^[a-z][a-z0-9_]*$",parentSchema:schema34.properties.flag,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.flag.type,parentSchema:schema34.properties.flag,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.control !== undefined){
let data4 = data.control;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.command === undefined){
const err12 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema35.required,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data4){
if(!(((((((key1 === "label") || (key1 === "command")) || (key1 === "env")) || (key1 === "artifacts")) || (key1 === "release")) || (key1 === "build")) || (key1 === "answersAs"))){
const err13 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.label !== undefined){
let data5 = data4.label;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/control/label",schemaPath:"#/$defs/Implementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.label.type,parentSchema:schema35.properties.label,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.command !== undefined){
let data6 = data4.command;
if(Array.isArray(data6)){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/control/command",schemaPath:"#/$defs/Implementation/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.command,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/control/command/" + i0,schemaPath:"#/$defs/Implementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.command.items.type,parentSchema:schema35.properties.command.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/control/command",schemaPath:"#/$defs/Implementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.command.type,parentSchema:schema35.properties.command,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.env !== undefined){
let data8 = data4.env;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(typeof data9 !== "string"){
const err18 = {instancePath:instancePath+"/control/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Implementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.env.additionalProperties.type,parentSchema:schema35.properties.env.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/control/env",schemaPath:"#/$defs/Implementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.env.type,parentSchema:schema35.properties.env,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.artifacts !== undefined){
let data10 = data4.artifacts;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/control/artifacts/" + i1,schemaPath:"#/$defs/Implementation/properties/artifacts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.artifacts.items.type,parentSchema:schema35.properties.artifacts.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/control/artifacts",schemaPath:"#/$defs/Implementation/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.artifacts.type,parentSchema:schema35.properties.artifacts,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.release !== undefined){
let data12 = data4.release;
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/control/release",schemaPath:"#/$defs/Implementation/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.release.type,parentSchema:schema35.properties.release,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.build !== undefined){
let data13 = data4.build;
if(typeof data13 !== "string"){
const err23 = {instancePath:instancePath+"/control/build",schemaPath:"#/$defs/Implementation/properties/build/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.build.type,parentSchema:schema35.properties.build,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.answersAs !== undefined){
let data14 = data4.answersAs;
if(!((data14 === "control") || (data14 === "candidate"))){
const err24 = {instancePath:instancePath+"/control/answersAs",schemaPath:"#/$defs/Implementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema35.properties.answersAs.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.answersAs.enum,parentSchema:schema35.properties.answersAs,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.candidate !== undefined){
let data15 = data.candidate;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.command === undefined){
const err26 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema35.required,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data15){
if(!(((((((key3 === "label") || (key3 === "command")) || (key3 === "env")) || (key3 === "artifacts")) || (key3 === "release")) || (key3 === "build")) || (key3 === "answersAs"))){
const err27 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.label !== undefined){
let data16 = data15.label;
if(typeof data16 !== "string"){
const err28 = {instancePath:instancePath+"/candidate/label",schemaPath:"#/$defs/Implementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.label.type,parentSchema:schema35.properties.label,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.command !== undefined){
let data17 = data15.command;
if(Array.isArray(data17)){
if(data17.length < 1){
const err29 = {instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/Implementation/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.command,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(typeof data18 !== "string"){
const err30 = {instancePath:instancePath+"/candidate/command/" + i2,schemaPath:"#/$defs/Implementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.command.items.type,parentSchema:schema35.properties.command.items,data:data18};
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
else {
const err31 = {instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/Implementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.command.type,parentSchema:schema35.properties.command,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.env !== undefined){
let data19 = data15.env;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
let data20 = data19[key4];
if(typeof data20 !== "string"){
const err32 = {instancePath:instancePath+"/candidate/env/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Implementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.env.additionalProperties.type,parentSchema:schema35.properties.env.additionalProperties,data:data20};
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
else {
const err33 = {instancePath:instancePath+"/candidate/env",schemaPath:"#/$defs/Implementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.env.type,parentSchema:schema35.properties.env,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.artifacts !== undefined){
let data21 = data15.artifacts;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if(typeof data22 !== "string"){
const err34 = {instancePath:instancePath+"/candidate/artifacts/" + i3,schemaPath:"#/$defs/Implementation/properties/artifacts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.artifacts.items.type,parentSchema:schema35.properties.artifacts.items,data:data22};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/candidate/artifacts",schemaPath:"#/$defs/Implementation/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.artifacts.type,parentSchema:schema35.properties.artifacts,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.release !== undefined){
let data23 = data15.release;
if(typeof data23 !== "string"){
const err36 = {instancePath:instancePath+"/candidate/release",schemaPath:"#/$defs/Implementation/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.release.type,parentSchema:schema35.properties.release,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.build !== undefined){
let data24 = data15.build;
if(typeof data24 !== "string"){
const err37 = {instancePath:instancePath+"/candidate/build",schemaPath:"#/$defs/Implementation/properties/build/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.build.type,parentSchema:schema35.properties.build,data:data24};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.answersAs !== undefined){
let data25 = data15.answersAs;
if(!((data25 === "control") || (data25 === "candidate"))){
const err38 = {instancePath:instancePath+"/candidate/answersAs",schemaPath:"#/$defs/Implementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema35.properties.answersAs.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.answersAs.enum,parentSchema:schema35.properties.answersAs,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.profile !== undefined){
let data26 = data.profile;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.package === undefined){
const err40 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'",schema:schema37.required,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data26.workloads === undefined){
const err41 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema37.required,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key5 in data26){
if(!((((((key5 === "module") || (key5 === "package")) || (key5 === "workloads")) || (key5 === "threshold")) || (key5 === "minSamples")) || (key5 === "maxSeconds"))){
const err42 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data26.module !== undefined){
let data27 = data26.module;
if(typeof data27 !== "string"){
const err43 = {instancePath:instancePath+"/profile/module",schemaPath:"#/$defs/ProfileSettings/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.module.type,parentSchema:schema37.properties.module,data:data27};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data26.package !== undefined){
let data28 = data26.package;
if(typeof data28 !== "string"){
const err44 = {instancePath:instancePath+"/profile/package",schemaPath:"#/$defs/ProfileSettings/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.package.type,parentSchema:schema37.properties.package,data:data28};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data26.workloads !== undefined){
let data29 = data26.workloads;
if(Array.isArray(data29)){
if(data29.length < 1){
const err45 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema37.properties.workloads,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.args === undefined){
const err46 = {instancePath:instancePath+"/profile/workloads/" + i4,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'",schema:schema37.properties.workloads.items.required,parentSchema:schema37.properties.workloads.items,data:data30};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key6 in data30){
if(!((key6 === "args") || (key6 === "stdin"))){
const err47 = {instancePath:instancePath+"/profile/workloads/" + i4,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.workloads.items,data:data30};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data30.args !== undefined){
let data31 = data30.args;
if(Array.isArray(data31)){
const len5 = data31.length;
for(let i5=0; i5<len5; i5++){
let data32 = data31[i5];
if(typeof data32 !== "string"){
const err48 = {instancePath:instancePath+"/profile/workloads/" + i4+"/args/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.args.items.type,parentSchema:schema37.properties.workloads.items.properties.args.items,data:data32};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/profile/workloads/" + i4+"/args",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.workloads.items.properties.args.type,parentSchema:schema37.properties.workloads.items.properties.args,data:data31};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data30.stdin !== undefined){
let data33 = data30.stdin;
if(typeof data33 !== "string"){
const err50 = {instancePath:instancePath+"/profile/workloads/" + i4+"/stdin",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.stdin.type,parentSchema:schema37.properties.workloads.items.properties.stdin,data:data33};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/profile/workloads/" + i4,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.workloads.items.type,parentSchema:schema37.properties.workloads.items,data:data30};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.workloads.type,parentSchema:schema37.properties.workloads,data:data29};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26.threshold !== undefined){
let data34 = data26.threshold;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 100 || isNaN(data34)){
const err53 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema37.properties.threshold,data:data34};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data34 <= 0 || isNaN(data34)){
const err54 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema37.properties.threshold,data:data34};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema37.properties.threshold.type,parentSchema:schema37.properties.threshold,data:data34};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.minSamples !== undefined){
let data35 = data26.minSamples;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err56 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.minSamples.type,parentSchema:schema37.properties.minSamples,data:data35};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 1 || isNaN(data35)){
const err57 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema37.properties.minSamples,data:data35};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data26.maxSeconds !== undefined){
let data36 = data26.maxSeconds;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 <= 0 || isNaN(data36)){
const err58 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema37.properties.maxSeconds,data:data36};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema37.properties.maxSeconds.type,parentSchema:schema37.properties.maxSeconds,data:data36};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.shadow !== undefined){
let data37 = data.shadow;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!(func1.call(schema38.properties, key7))){
const err61 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data37};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data37.cases !== undefined){
let data38 = data37.cases;
if(typeof data38 !== "string"){
const err62 = {instancePath:instancePath+"/shadow/cases",schemaPath:"#/$defs/ShadowSettings/properties/cases/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.cases.type,parentSchema:schema38.properties.cases,data:data38};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data37.inputs !== undefined){
let data39 = data37.inputs;
if(typeof data39 !== "string"){
const err63 = {instancePath:instancePath+"/shadow/inputs",schemaPath:"#/$defs/ShadowSettings/properties/inputs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.inputs.type,parentSchema:schema38.properties.inputs,data:data39};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data37.jobs !== undefined){
let data40 = data37.jobs;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err64 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.jobs.type,parentSchema:schema38.properties.jobs,data:data40};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err65 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.jobs,data:data40};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data37.timeoutMs !== undefined){
let data41 = data37.timeoutMs;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err66 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.timeoutMs.type,parentSchema:schema38.properties.timeoutMs,data:data41};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 1 || isNaN(data41)){
const err67 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.timeoutMs,data:data41};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data37.compare !== undefined){
let data42 = data37.compare;
if(Array.isArray(data42)){
if(data42.length < 1){
const err68 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.compare,data:data42};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len6 = data42.length;
for(let i6=0; i6<len6; i6++){
let data43 = data42[i6];
if(!((((data43 === "exit") || (data43 === "stdout")) || (data43 === "stderr")) || (data43 === "files"))){
const err69 = {instancePath:instancePath+"/shadow/compare/" + i6,schemaPath:"#/$defs/ShadowSettings/properties/compare/items/enum",keyword:"enum",params:{allowedValues: schema38.properties.compare.items.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.compare.items.enum,parentSchema:schema38.properties.compare.items,data:data43};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.compare.type,parentSchema:schema38.properties.compare,data:data42};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data37.noiseRuns !== undefined){
let data44 = data37.noiseRuns;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err71 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.noiseRuns.type,parentSchema:schema38.properties.noiseRuns,data:data44};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 20 || isNaN(data44)){
const err72 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema38.properties.noiseRuns,data:data44};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data44 < 1 || isNaN(data44)){
const err73 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.noiseRuns,data:data44};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data37.minCases !== undefined){
let data45 = data37.minCases;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err74 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.minCases.type,parentSchema:schema38.properties.minCases,data:data45};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 1 || isNaN(data45)){
const err75 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.minCases,data:data45};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data37.maxMismatchRate !== undefined){
let data46 = data37.maxMismatchRate;
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1 || isNaN(data46)){
const err76 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema38.properties.maxMismatchRate,data:data46};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err77 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema38.properties.maxMismatchRate,data:data46};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema38.properties.maxMismatchRate.type,parentSchema:schema38.properties.maxMismatchRate,data:data46};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data37.timingCases !== undefined){
let data47 = data37.timingCases;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err79 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.timingCases.type,parentSchema:schema38.properties.timingCases,data:data47};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err80 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema38.properties.timingCases,data:data47};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data37.seed !== undefined){
let data48 = data37.seed;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err81 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.seed.type,parentSchema:schema38.properties.seed,data:data48};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err82 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema38.properties.seed,data:data48};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
else {
const err83 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data:data37};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.rollout !== undefined){
let data49 = data.rollout;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key8 in data49){
if(!(key8 === "evidenceMaxAgeDays")){
const err84 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data49};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data49.evidenceMaxAgeDays !== undefined){
let data50 = data49.evidenceMaxAgeDays;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 <= 0 || isNaN(data50)){
const err85 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema39.properties.evidenceMaxAgeDays,data:data50};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema39.properties.evidenceMaxAgeDays.type,parentSchema:schema39.properties.evidenceMaxAgeDays,data:data50};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data49};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateInvocationEvent = validate22;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"event.schema.json","title":"InvocationEvent","description":"One line an invocation, written by the tool that switches: which variant was chosen, why, and who answered.","type":"object","required":["schemaVersion","kind","time","flag","source","generation","stage","variant","answeredBy","fallback","durationMs"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"event"},"time":{"type":"string","description":"RFC 3339, UTC."},"flag":{"type":"string"},"source":{"enum":["environment","trial","state","none"],"description":"What decided: a variable, a shadow run, the rollout state, or nothing."},"generation":{"type":["integer","null"]},"stage":{"enum":["off","shadow","canary","live","complete",null]},"variant":{"enum":["control","candidate"],"description":"Who was chosen."},"answeredBy":{"enum":["control","candidate"],"description":"Who gave the answer that the caller saw."},"fallback":{"type":["string","null"],"description":"Why the candidate did not answer although it was chosen."},"note":{"type":["string","null"]},"durationMs":{"type":"number","minimum":0},"pid":{"type":"integer"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="event.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.time === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time"},message:"must have required property '"+"time"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.flag === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flag"},message:"must have required property '"+"flag"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.generation === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.stage === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.variant === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "variant"},message:"must have required property '"+"variant"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.answeredBy === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "answeredBy"},message:"must have required property '"+"answeredBy"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.fallback === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fallback"},message:"must have required property '"+"fallback"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.durationMs === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationMs"},message:"must have required property '"+"durationMs"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(1 !== data0){
const err11 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema40.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("event" !== data1){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant",schema:"event",parentSchema:schema40.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.time !== undefined){
let data2 = data.time;
if(typeof data2 !== "string"){
const err13 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.time.type,parentSchema:schema40.properties.time,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.flag !== undefined){
let data3 = data.flag;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.flag.type,parentSchema:schema40.properties.flag,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(!((((data4 === "environment") || (data4 === "trial")) || (data4 === "state")) || (data4 === "none"))){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema40.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.source.enum,parentSchema:schema40.properties.source,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.generation !== undefined){
let data5 = data.generation;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
const err16 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: schema40.properties.generation.type},message:"must be integer,null",schema:schema40.properties.generation.type,parentSchema:schema40.properties.generation,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.stage !== undefined){
let data6 = data.stage;
if(!((((((data6 === "off") || (data6 === "shadow")) || (data6 === "canary")) || (data6 === "live")) || (data6 === "complete")) || (data6 === null))){
const err17 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema40.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.stage.enum,parentSchema:schema40.properties.stage,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.variant !== undefined){
let data7 = data.variant;
if(!((data7 === "control") || (data7 === "candidate"))){
const err18 = {instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/enum",keyword:"enum",params:{allowedValues: schema40.properties.variant.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.variant.enum,parentSchema:schema40.properties.variant,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.answeredBy !== undefined){
let data8 = data.answeredBy;
if(!((data8 === "control") || (data8 === "candidate"))){
const err19 = {instancePath:instancePath+"/answeredBy",schemaPath:"#/properties/answeredBy/enum",keyword:"enum",params:{allowedValues: schema40.properties.answeredBy.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.answeredBy.enum,parentSchema:schema40.properties.answeredBy,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.fallback !== undefined){
let data9 = data.fallback;
if((typeof data9 !== "string") && (data9 !== null)){
const err20 = {instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type: schema40.properties.fallback.type},message:"must be string,null",schema:schema40.properties.fallback.type,parentSchema:schema40.properties.fallback,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.note !== undefined){
let data10 = data.note;
if((typeof data10 !== "string") && (data10 !== null)){
const err21 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: schema40.properties.note.type},message:"must be string,null",schema:schema40.properties.note.type,parentSchema:schema40.properties.note,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data11 = data.durationMs;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema40.properties.durationMs,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema40.properties.durationMs.type,parentSchema:schema40.properties.durationMs,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.pid !== undefined){
let data12 = data.pid;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err24 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema40.properties.pid.type,parentSchema:schema40.properties.pid,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"schemaVersion":true,"kind":true,"time":true,"flag":true,"source":true,"generation":true,"stage":true,"variant":true,"answeredBy":true,"fallback":true,"note":true,"durationMs":true,"pid":true},"dynamicProps":false,"dynamicItems":false};

export const validateGeneration = validate23;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"generation.schema.json","title":"Generation","description":"One immutable state of the rollout: a flagd flag definition whose metadata says which stage and which bytes.","type":"object","additionalProperties":false,"required":["$schema","flags","metadata"],"properties":{"$schema":{"type":"string"},"flags":{"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":{"$ref":"#/$defs/FlagDefinition"}},"metadata":{"$ref":"#/$defs/GenerationMetadata"}},"$defs":{"FlagDefinition":{"title":"FlagDefinition","type":"object","additionalProperties":false,"required":["state","variants","defaultVariant"],"properties":{"state":{"const":"ENABLED"},"variants":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"const":"control"},"candidate":{"const":"candidate"}}},"defaultVariant":{"enum":["control","candidate"]},"targeting":{"type":"object","additionalProperties":false,"required":["fractional"],"properties":{"fractional":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":["string","integer"]}}}}}}},"GenerationMetadata":{"title":"GenerationMetadata","type":"object","additionalProperties":false,"required":["schemaVersion","kind","generation","stage","percent","latched","control","candidate","sample","reason","createdAt"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"generation"},"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100,"description":"Share of keys that the candidate answers for."},"latched":{"type":"boolean","description":"Set by a rollback: nothing promotes again until a person lifts it."},"control":{"$ref":"#/$defs/Digest"},"candidate":{"$ref":"#/$defs/Digest"},"sample":{"type":"number","minimum":0,"maximum":1,"description":"Share of invocations that are captured for comparison."},"reason":{"type":"string"},"createdAt":{"type":"string","description":"RFC 3339, UTC, milliseconds."}}},"Digest":{"title":"Digest","description":"sha256: and 64 hex digits, or null where no binary is known.","type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"}}};
const schema42 = {"title":"FlagDefinition","type":"object","additionalProperties":false,"required":["state","variants","defaultVariant"],"properties":{"state":{"const":"ENABLED"},"variants":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"const":"control"},"candidate":{"const":"candidate"}}},"defaultVariant":{"enum":["control","candidate"]},"targeting":{"type":"object","additionalProperties":false,"required":["fractional"],"properties":{"fractional":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":["string","integer"]}}}}}}};
const schema43 = {"title":"GenerationMetadata","type":"object","additionalProperties":false,"required":["schemaVersion","kind","generation","stage","percent","latched","control","candidate","sample","reason","createdAt"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"generation"},"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100,"description":"Share of keys that the candidate answers for."},"latched":{"type":"boolean","description":"Set by a rollback: nothing promotes again until a person lifts it."},"control":{"$ref":"#/$defs/Digest"},"candidate":{"$ref":"#/$defs/Digest"},"sample":{"type":"number","minimum":0,"maximum":1,"description":"Share of invocations that are captured for comparison."},"reason":{"type":"string"},"createdAt":{"type":"string","description":"RFC 3339, UTC, milliseconds."}}};
const schema44 = {"title":"Digest","description":"sha256: and 64 hex digits, or null where no binary is known.","type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"};
const pattern6 = new RegExp("^sha256:[0-9a-f]{64}$", "");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.generation === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "generation"},message:"must have required property '"+"generation"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.stage === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.percent === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "percent"},message:"must have required property '"+"percent"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.latched === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "latched"},message:"must have required property '"+"latched"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.control === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.candidate === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},message:"must have required property '"+"candidate"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.sample === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sample"},message:"must have required property '"+"sample"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.reason === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.createdAt === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(1 !== data0){
const err12 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema43.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("generation" !== data1){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "generation"},message:"must be equal to constant",schema:"generation",parentSchema:schema43.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.generation !== undefined){
let data2 = data.generation;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err14 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.generation.type,parentSchema:schema43.properties.generation,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema43.properties.generation,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.stage !== undefined){
let data3 = data.stage;
if(!(((((data3 === "off") || (data3 === "shadow")) || (data3 === "canary")) || (data3 === "live")) || (data3 === "complete"))){
const err16 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema43.properties.stage.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.stage.enum,parentSchema:schema43.properties.stage,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.percent !== undefined){
let data4 = data.percent;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema43.properties.percent,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema43.properties.percent,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema43.properties.percent.type,parentSchema:schema43.properties.percent,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.latched !== undefined){
let data5 = data.latched;
if(typeof data5 !== "boolean"){
const err20 = {instancePath:instancePath+"/latched",schemaPath:"#/properties/latched/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.latched.type,parentSchema:schema43.properties.latched,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.control !== undefined){
let data6 = data.control;
if((typeof data6 !== "string") && (data6 !== null)){
const err21 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Digest/type",keyword:"type",params:{type: schema44.type},message:"must be string,null",schema:schema44.type,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err22 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.candidate !== undefined){
let data7 = data.candidate;
if((typeof data7 !== "string") && (data7 !== null)){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Digest/type",keyword:"type",params:{type: schema44.type},message:"must be string,null",schema:schema44.type,parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.sample !== undefined){
let data8 = data.sample;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
const err25 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema43.properties.sample,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err26 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema43.properties.sample,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema43.properties.sample.type,parentSchema:schema43.properties.sample,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.reason !== undefined){
let data9 = data.reason;
if(typeof data9 !== "string"){
const err28 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.reason.type,parentSchema:schema43.properties.reason,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data10 = data.createdAt;
if(typeof data10 !== "string"){
const err29 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.createdAt.type,parentSchema:schema43.properties.createdAt,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="generation.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.$schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "$schema"},message:"must have required property '"+"$schema"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.flags === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flags"},message:"must have required property '"+"flags"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "$schema") || (key0 === "flags")) || (key0 === "metadata"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.$schema.type,parentSchema:schema41.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.flags !== undefined){
let data1 = data.flags;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 1){
const err5 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema41.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Object.keys(data1).length < 1){
const err6 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema41.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
let data2 = data1[key1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.state === undefined){
const err7 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema42.required,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.variants === undefined){
const err8 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/required",keyword:"required",params:{missingProperty: "variants"},message:"must have required property '"+"variants"+"'",schema:schema42.required,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.defaultVariant === undefined){
const err9 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/required",keyword:"required",params:{missingProperty: "defaultVariant"},message:"must have required property '"+"defaultVariant"+"'",schema:schema42.required,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key2 in data2){
if(!((((key2 === "state") || (key2 === "variants")) || (key2 === "defaultVariant")) || (key2 === "targeting"))){
const err10 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.state !== undefined){
let data3 = data2.state;
if("ENABLED" !== data3){
const err11 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/state",schemaPath:"#/$defs/FlagDefinition/properties/state/const",keyword:"const",params:{allowedValue: "ENABLED"},message:"must be equal to constant",schema:"ENABLED",parentSchema:schema42.properties.state,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.variants !== undefined){
let data4 = data2.variants;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.control === undefined){
const err12 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema42.properties.variants.required,parentSchema:schema42.properties.variants,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.candidate === undefined){
const err13 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/required",keyword:"required",params:{missingProperty: "candidate"},message:"must have required property '"+"candidate"+"'",schema:schema42.properties.variants.required,parentSchema:schema42.properties.variants,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key3 in data4){
if(!((key3 === "control") || (key3 === "candidate"))){
const err14 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.variants,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.control !== undefined){
let data5 = data4.control;
if("control" !== data5){
const err15 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants/control",schemaPath:"#/$defs/FlagDefinition/properties/variants/properties/control/const",keyword:"const",params:{allowedValue: "control"},message:"must be equal to constant",schema:"control",parentSchema:schema42.properties.variants.properties.control,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.candidate !== undefined){
let data6 = data4.candidate;
if("candidate" !== data6){
const err16 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants/candidate",schemaPath:"#/$defs/FlagDefinition/properties/variants/properties/candidate/const",keyword:"const",params:{allowedValue: "candidate"},message:"must be equal to constant",schema:"candidate",parentSchema:schema42.properties.variants.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.variants.type,parentSchema:schema42.properties.variants,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.defaultVariant !== undefined){
let data7 = data2.defaultVariant;
if(!((data7 === "control") || (data7 === "candidate"))){
const err18 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/defaultVariant",schemaPath:"#/$defs/FlagDefinition/properties/defaultVariant/enum",keyword:"enum",params:{allowedValues: schema42.properties.defaultVariant.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.defaultVariant.enum,parentSchema:schema42.properties.defaultVariant,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.targeting !== undefined){
let data8 = data2.targeting;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.fractional === undefined){
const err19 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/required",keyword:"required",params:{missingProperty: "fractional"},message:"must have required property '"+"fractional"+"'",schema:schema42.properties.targeting.required,parentSchema:schema42.properties.targeting,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key4 in data8){
if(!(key4 === "fractional")){
const err20 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.targeting,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.fractional !== undefined){
let data9 = data8.fractional;
if(Array.isArray(data9)){
if(data9.length > 2){
const err21 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema42.properties.targeting.properties.fractional,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.length < 2){
const err22 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema42.properties.targeting.properties.fractional,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(Array.isArray(data10)){
if(data10.length > 2){
const err23 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional/" + i0,schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema42.properties.targeting.properties.fractional.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.length < 2){
const err24 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional/" + i0,schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema42.properties.targeting.properties.fractional.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if((typeof data11 !== "string") && (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11))))){
const err25 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional/" + i0+"/" + i1,schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/items/items/type",keyword:"type",params:{type: schema42.properties.targeting.properties.fractional.items.items.type},message:"must be string,integer",schema:schema42.properties.targeting.properties.fractional.items.items.type,parentSchema:schema42.properties.targeting.properties.fractional.items.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional/" + i0,schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.targeting.properties.fractional.items.type,parentSchema:schema42.properties.targeting.properties.fractional.items,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/fractional",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/fractional/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.targeting.properties.fractional.type,parentSchema:schema42.properties.targeting.properties.fractional,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.targeting.type,parentSchema:schema42.properties.targeting,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.flags.type,parentSchema:schema41.properties.flags,data:data1};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate24(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

