// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateMigrateConfig = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"config.schema.json","title":"MigrateConfig","description":"migrate.config.json: one migration of one operation from a control to a candidate. Relative paths are relative to this file.","type":"object","additionalProperties":false,"required":["schemaVersion","name","flag","control","candidate"],"properties":{"$schema":{"type":"string","description":"Where editors find this schema."},"schemaVersion":{"const":1},"name":{"type":"string","pattern":"\\S","description":"The name of the migration, as reports show it."},"flag":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","description":"The name of the feature flag. The environment variable is STRANGLER_ and this name in upper case."},"control":{"$ref":"#/$defs/Implementation"},"candidate":{"$ref":"#/$defs/Implementation","description":"The implementation that may replace it."},"profile":{"$ref":"#/$defs/ProfileSettings"},"shadow":{"$ref":"#/$defs/ShadowSettings"},"rollout":{"$ref":"#/$defs/RolloutSettings"}},"$defs":{"Implementation":{"title":"Implementation","description":"One side of the migration: the control is in charge today, the candidate may replace it.","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}},"ProfileSettings":{"title":"ProfileSettings","type":"object","description":"What to profile: one of package, benchmark, perf and url.","additionalProperties":false,"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The Go main package to profile, relative to the module, for example ./cmd/tool."},"benchmark":{"title":"BenchmarkSettings","type":"object","description":"Go benchmarks to profile.","additionalProperties":false,"required":["package","bench"],"properties":{"package":{"type":"string","description":"The package of the benchmarks, relative to the module."},"bench":{"type":"string","description":"The regular expression of go test -bench."},"benchtime":{"type":"string","description":"How long each runs in one round, as go test -benchtime takes it."}}},"perf":{"title":"PerfSettings","type":"object","description":"A native program, for example in Rust, to record with perf.","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; those of a workload follow."},"hz":{"type":"integer","minimum":1,"maximum":10000,"default":499,"description":"Samples a second."},"callGraph":{"enum":["fp","dwarf"],"default":"fp","description":"How callers are found: by frame pointers, or by debug information."}}},"url":{"type":"string","description":"The address of a running server's profile, for example http://localhost:6060/debug/pprof/profile?seconds=30."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."},"exitCodes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255},"minItems":1,"default":[0],"description":"The exit codes with which the workload may end."}}}},"extracted":{"type":"string","description":"The function that the candidate's release replaces, as a profile names it. Its calls are recorded, and repeated on the candidate to forecast the run time; it has to be free of effects outside the working directory."},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"precisionPoints":{"type":"number","exclusiveMinimum":0,"maximum":50,"default":2,"description":"Workloads repeat until the 95 % intervals of the top shares reach no further than this many points either way."},"minSamples":{"type":"integer","minimum":1,"description":"Workloads repeat until the profile holds at least this many samples, however well the shares are known."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}},"ShadowSettings":{"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1}}},"RolloutSettings":{"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."}}}}};
const schema32 = {"title":"Implementation","description":"One side of the migration: the control is in charge today, the candidate may replace it.","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}};
const schema34 = {"title":"ProfileSettings","type":"object","description":"What to profile: one of package, benchmark, perf and url.","additionalProperties":false,"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The Go main package to profile, relative to the module, for example ./cmd/tool."},"benchmark":{"title":"BenchmarkSettings","type":"object","description":"Go benchmarks to profile.","additionalProperties":false,"required":["package","bench"],"properties":{"package":{"type":"string","description":"The package of the benchmarks, relative to the module."},"bench":{"type":"string","description":"The regular expression of go test -bench."},"benchtime":{"type":"string","description":"How long each runs in one round, as go test -benchtime takes it."}}},"perf":{"title":"PerfSettings","type":"object","description":"A native program, for example in Rust, to record with perf.","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; those of a workload follow."},"hz":{"type":"integer","minimum":1,"maximum":10000,"default":499,"description":"Samples a second."},"callGraph":{"enum":["fp","dwarf"],"default":"fp","description":"How callers are found: by frame pointers, or by debug information."}}},"url":{"type":"string","description":"The address of a running server's profile, for example http://localhost:6060/debug/pprof/profile?seconds=30."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."},"exitCodes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255},"minItems":1,"default":[0],"description":"The exit codes with which the workload may end."}}}},"extracted":{"type":"string","description":"The function that the candidate's release replaces, as a profile names it. Its calls are recorded, and repeated on the candidate to forecast the run time; it has to be free of effects outside the working directory."},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"precisionPoints":{"type":"number","exclusiveMinimum":0,"maximum":50,"default":2,"description":"Workloads repeat until the 95 % intervals of the top shares reach no further than this many points either way."},"minSamples":{"type":"integer","minimum":1,"description":"Workloads repeat until the profile holds at least this many samples, however well the shares are known."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}};
const schema35 = {"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1}}};
const schema36 = {"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("\\S", "");
const pattern5 = new RegExp("^[a-z][a-z0-9_]*$", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="config.schema.json" */;
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.flag === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flag"},message:"must have required property '"+"flag"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.control === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.candidate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},message:"must have required property '"+"candidate"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
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
const err6 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
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
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schemaVersion,data:data1};
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
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema31.properties.name,data:data2};
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
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data2};
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
const err10 = {instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*$"+"\"",schema:"^[a-z][a-z0-9_]*$",parentSchema:schema31.properties.flag,data:data3};
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
const err11 = {instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.flag.type,parentSchema:schema31.properties.flag,data:data3};
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
const err12 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema32.required,parentSchema:schema32,data:data4};
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
const err13 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data4};
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
const err14 = {instancePath:instancePath+"/control/label",schemaPath:"#/$defs/Implementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.label.type,parentSchema:schema32.properties.label,data:data5};
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
const err15 = {instancePath:instancePath+"/control/command",schemaPath:"#/$defs/Implementation/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.command,data:data6};
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
const err16 = {instancePath:instancePath+"/control/command/" + i0,schemaPath:"#/$defs/Implementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.command.items.type,parentSchema:schema32.properties.command.items,data:data7};
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
const err17 = {instancePath:instancePath+"/control/command",schemaPath:"#/$defs/Implementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.command.type,parentSchema:schema32.properties.command,data:data6};
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
const err18 = {instancePath:instancePath+"/control/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Implementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.additionalProperties.type,parentSchema:schema32.properties.env.additionalProperties,data:data9};
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
const err19 = {instancePath:instancePath+"/control/env",schemaPath:"#/$defs/Implementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data8};
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
const err20 = {instancePath:instancePath+"/control/artifacts/" + i1,schemaPath:"#/$defs/Implementation/properties/artifacts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.artifacts.items.type,parentSchema:schema32.properties.artifacts.items,data:data11};
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
const err21 = {instancePath:instancePath+"/control/artifacts",schemaPath:"#/$defs/Implementation/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.artifacts.type,parentSchema:schema32.properties.artifacts,data:data10};
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
const err22 = {instancePath:instancePath+"/control/release",schemaPath:"#/$defs/Implementation/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.release.type,parentSchema:schema32.properties.release,data:data12};
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
const err23 = {instancePath:instancePath+"/control/build",schemaPath:"#/$defs/Implementation/properties/build/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.build.type,parentSchema:schema32.properties.build,data:data13};
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
const err24 = {instancePath:instancePath+"/control/answersAs",schemaPath:"#/$defs/Implementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.answersAs.enum,parentSchema:schema32.properties.answersAs,data:data14};
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
const err25 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/Implementation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data4};
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
const err26 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema32.required,parentSchema:schema32,data:data15};
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
const err27 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data15};
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
const err28 = {instancePath:instancePath+"/candidate/label",schemaPath:"#/$defs/Implementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.label.type,parentSchema:schema32.properties.label,data:data16};
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
const err29 = {instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/Implementation/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.command,data:data17};
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
const err30 = {instancePath:instancePath+"/candidate/command/" + i2,schemaPath:"#/$defs/Implementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.command.items.type,parentSchema:schema32.properties.command.items,data:data18};
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
const err31 = {instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/Implementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.command.type,parentSchema:schema32.properties.command,data:data17};
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
const err32 = {instancePath:instancePath+"/candidate/env/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Implementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.additionalProperties.type,parentSchema:schema32.properties.env.additionalProperties,data:data20};
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
const err33 = {instancePath:instancePath+"/candidate/env",schemaPath:"#/$defs/Implementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data19};
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
const err34 = {instancePath:instancePath+"/candidate/artifacts/" + i3,schemaPath:"#/$defs/Implementation/properties/artifacts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.artifacts.items.type,parentSchema:schema32.properties.artifacts.items,data:data22};
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
const err35 = {instancePath:instancePath+"/candidate/artifacts",schemaPath:"#/$defs/Implementation/properties/artifacts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.artifacts.type,parentSchema:schema32.properties.artifacts,data:data21};
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
const err36 = {instancePath:instancePath+"/candidate/release",schemaPath:"#/$defs/Implementation/properties/release/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.release.type,parentSchema:schema32.properties.release,data:data23};
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
const err37 = {instancePath:instancePath+"/candidate/build",schemaPath:"#/$defs/Implementation/properties/build/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.build.type,parentSchema:schema32.properties.build,data:data24};
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
const err38 = {instancePath:instancePath+"/candidate/answersAs",schemaPath:"#/$defs/Implementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.answersAs.enum,parentSchema:schema32.properties.answersAs,data:data25};
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
const err39 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Implementation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data15};
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
for(const key5 in data26){
if(!(func1.call(schema34.properties, key5))){
const err40 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.module !== undefined){
let data27 = data26.module;
if(typeof data27 !== "string"){
const err41 = {instancePath:instancePath+"/profile/module",schemaPath:"#/$defs/ProfileSettings/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.module.type,parentSchema:schema34.properties.module,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.package !== undefined){
let data28 = data26.package;
if(typeof data28 !== "string"){
const err42 = {instancePath:instancePath+"/profile/package",schemaPath:"#/$defs/ProfileSettings/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.package.type,parentSchema:schema34.properties.package,data:data28};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data26.benchmark !== undefined){
let data29 = data26.benchmark;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.package === undefined){
const err43 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'",schema:schema34.properties.benchmark.required,parentSchema:schema34.properties.benchmark,data:data29};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data29.bench === undefined){
const err44 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/required",keyword:"required",params:{missingProperty: "bench"},message:"must have required property '"+"bench"+"'",schema:schema34.properties.benchmark.required,parentSchema:schema34.properties.benchmark,data:data29};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key6 in data29){
if(!(((key6 === "package") || (key6 === "bench")) || (key6 === "benchtime"))){
const err45 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.benchmark,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data29.package !== undefined){
let data30 = data29.package;
if(typeof data30 !== "string"){
const err46 = {instancePath:instancePath+"/profile/benchmark/package",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.benchmark.properties.package.type,parentSchema:schema34.properties.benchmark.properties.package,data:data30};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data29.bench !== undefined){
let data31 = data29.bench;
if(typeof data31 !== "string"){
const err47 = {instancePath:instancePath+"/profile/benchmark/bench",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.benchmark.properties.bench.type,parentSchema:schema34.properties.benchmark.properties.bench,data:data31};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data29.benchtime !== undefined){
let data32 = data29.benchtime;
if(typeof data32 !== "string"){
const err48 = {instancePath:instancePath+"/profile/benchmark/benchtime",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/benchtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.benchmark.properties.benchtime.type,parentSchema:schema34.properties.benchmark.properties.benchtime,data:data32};
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
const err49 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.benchmark.type,parentSchema:schema34.properties.benchmark,data:data29};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data26.perf !== undefined){
let data33 = data26.perf;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.command === undefined){
const err50 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema34.properties.perf.required,parentSchema:schema34.properties.perf,data:data33};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key7 in data33){
if(!(((key7 === "command") || (key7 === "hz")) || (key7 === "callGraph"))){
const err51 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.perf,data:data33};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data33.command !== undefined){
let data34 = data33.command;
if(Array.isArray(data34)){
if(data34.length < 1){
const err52 = {instancePath:instancePath+"/profile/perf/command",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.perf.properties.command,data:data34};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len4 = data34.length;
for(let i4=0; i4<len4; i4++){
let data35 = data34[i4];
if(typeof data35 !== "string"){
const err53 = {instancePath:instancePath+"/profile/perf/command/" + i4,schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.perf.properties.command.items.type,parentSchema:schema34.properties.perf.properties.command.items,data:data35};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/profile/perf/command",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.perf.properties.command.type,parentSchema:schema34.properties.perf.properties.command,data:data34};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data33.hz !== undefined){
let data36 = data33.hz;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err55 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.perf.properties.hz.type,parentSchema:schema34.properties.perf.properties.hz,data:data36};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 10000 || isNaN(data36)){
const err56 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema34.properties.perf.properties.hz,data:data36};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err57 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.perf.properties.hz,data:data36};
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
if(data33.callGraph !== undefined){
let data37 = data33.callGraph;
if(!((data37 === "fp") || (data37 === "dwarf"))){
const err58 = {instancePath:instancePath+"/profile/perf/callGraph",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/callGraph/enum",keyword:"enum",params:{allowedValues: schema34.properties.perf.properties.callGraph.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.perf.properties.callGraph.enum,parentSchema:schema34.properties.perf.properties.callGraph,data:data37};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.perf.type,parentSchema:schema34.properties.perf,data:data33};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data26.url !== undefined){
let data38 = data26.url;
if(typeof data38 !== "string"){
const err60 = {instancePath:instancePath+"/profile/url",schemaPath:"#/$defs/ProfileSettings/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.url.type,parentSchema:schema34.properties.url,data:data38};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.workloads !== undefined){
let data39 = data26.workloads;
if(Array.isArray(data39)){
if(data39.length < 1){
const err61 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.workloads,data:data39};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
let data40 = data39[i5];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.args === undefined){
const err62 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'",schema:schema34.properties.workloads.items.required,parentSchema:schema34.properties.workloads.items,data:data40};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key8 in data40){
if(!(((key8 === "args") || (key8 === "stdin")) || (key8 === "exitCodes"))){
const err63 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.workloads.items,data:data40};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data40.args !== undefined){
let data41 = data40.args;
if(Array.isArray(data41)){
const len6 = data41.length;
for(let i6=0; i6<len6; i6++){
let data42 = data41[i6];
if(typeof data42 !== "string"){
const err64 = {instancePath:instancePath+"/profile/workloads/" + i5+"/args/" + i6,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.workloads.items.properties.args.items.type,parentSchema:schema34.properties.workloads.items.properties.args.items,data:data42};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/profile/workloads/" + i5+"/args",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.workloads.items.properties.args.type,parentSchema:schema34.properties.workloads.items.properties.args,data:data41};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data40.stdin !== undefined){
let data43 = data40.stdin;
if(typeof data43 !== "string"){
const err66 = {instancePath:instancePath+"/profile/workloads/" + i5+"/stdin",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.workloads.items.properties.stdin.type,parentSchema:schema34.properties.workloads.items.properties.stdin,data:data43};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data40.exitCodes !== undefined){
let data44 = data40.exitCodes;
if(Array.isArray(data44)){
if(data44.length < 1){
const err67 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.workloads.items.properties.exitCodes,data:data44};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const len7 = data44.length;
for(let i7=0; i7<len7; i7++){
let data45 = data44[i7];
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err68 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.workloads.items.properties.exitCodes.items.type,parentSchema:schema34.properties.workloads.items.properties.exitCodes.items,data:data45};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 255 || isNaN(data45)){
const err69 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema34.properties.workloads.items.properties.exitCodes.items,data:data45};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err70 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.properties.workloads.items.properties.exitCodes.items,data:data45};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.workloads.items.properties.exitCodes.type,parentSchema:schema34.properties.workloads.items.properties.exitCodes,data:data44};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.workloads.items.type,parentSchema:schema34.properties.workloads.items,data:data40};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.workloads.type,parentSchema:schema34.properties.workloads,data:data39};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data26.extracted !== undefined){
let data46 = data26.extracted;
if(typeof data46 !== "string"){
const err74 = {instancePath:instancePath+"/profile/extracted",schemaPath:"#/$defs/ProfileSettings/properties/extracted/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.extracted.type,parentSchema:schema34.properties.extracted,data:data46};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.threshold !== undefined){
let data47 = data26.threshold;
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 100 || isNaN(data47)){
const err75 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema34.properties.threshold,data:data47};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data47 <= 0 || isNaN(data47)){
const err76 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.threshold,data:data47};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.threshold.type,parentSchema:schema34.properties.threshold,data:data47};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data26.precisionPoints !== undefined){
let data48 = data26.precisionPoints;
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 50 || isNaN(data48)){
const err78 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema34.properties.precisionPoints,data:data48};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data48 <= 0 || isNaN(data48)){
const err79 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.precisionPoints,data:data48};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.precisionPoints.type,parentSchema:schema34.properties.precisionPoints,data:data48};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.minSamples !== undefined){
let data49 = data26.minSamples;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err81 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.minSamples.type,parentSchema:schema34.properties.minSamples,data:data49};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 1 || isNaN(data49)){
const err82 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.minSamples,data:data49};
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
if(data26.maxSeconds !== undefined){
let data50 = data26.maxSeconds;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 <= 0 || isNaN(data50)){
const err83 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.maxSeconds,data:data50};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.maxSeconds.type,parentSchema:schema34.properties.maxSeconds,data:data50};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data26};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.shadow !== undefined){
let data51 = data.shadow;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key9 in data51){
if(!(func1.call(schema35.properties, key9))){
const err86 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data51};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data51.cases !== undefined){
let data52 = data51.cases;
if(typeof data52 !== "string"){
const err87 = {instancePath:instancePath+"/shadow/cases",schemaPath:"#/$defs/ShadowSettings/properties/cases/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cases.type,parentSchema:schema35.properties.cases,data:data52};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data51.inputs !== undefined){
let data53 = data51.inputs;
if(typeof data53 !== "string"){
const err88 = {instancePath:instancePath+"/shadow/inputs",schemaPath:"#/$defs/ShadowSettings/properties/inputs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.inputs.type,parentSchema:schema35.properties.inputs,data:data53};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data51.jobs !== undefined){
let data54 = data51.jobs;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err89 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.jobs.type,parentSchema:schema35.properties.jobs,data:data54};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 1 || isNaN(data54)){
const err90 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.jobs,data:data54};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data51.timeoutMs !== undefined){
let data55 = data51.timeoutMs;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err91 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.timeoutMs.type,parentSchema:schema35.properties.timeoutMs,data:data55};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 1 || isNaN(data55)){
const err92 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.timeoutMs,data:data55};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data51.compare !== undefined){
let data56 = data51.compare;
if(Array.isArray(data56)){
if(data56.length < 1){
const err93 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.compare,data:data56};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const len8 = data56.length;
for(let i8=0; i8<len8; i8++){
let data57 = data56[i8];
if(!((((data57 === "exit") || (data57 === "stdout")) || (data57 === "stderr")) || (data57 === "files"))){
const err94 = {instancePath:instancePath+"/shadow/compare/" + i8,schemaPath:"#/$defs/ShadowSettings/properties/compare/items/enum",keyword:"enum",params:{allowedValues: schema35.properties.compare.items.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.compare.items.enum,parentSchema:schema35.properties.compare.items,data:data57};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.compare.type,parentSchema:schema35.properties.compare,data:data56};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data51.noiseRuns !== undefined){
let data58 = data51.noiseRuns;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err96 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.noiseRuns.type,parentSchema:schema35.properties.noiseRuns,data:data58};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 20 || isNaN(data58)){
const err97 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema35.properties.noiseRuns,data:data58};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data58 < 1 || isNaN(data58)){
const err98 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.noiseRuns,data:data58};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
if(data51.minCases !== undefined){
let data59 = data51.minCases;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err99 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.minCases.type,parentSchema:schema35.properties.minCases,data:data59};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 1 || isNaN(data59)){
const err100 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.minCases,data:data59};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data51.maxMismatchRate !== undefined){
let data60 = data51.maxMismatchRate;
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 1 || isNaN(data60)){
const err101 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema35.properties.maxMismatchRate,data:data60};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data60 < 0 || isNaN(data60)){
const err102 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema35.properties.maxMismatchRate,data:data60};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.maxMismatchRate.type,parentSchema:schema35.properties.maxMismatchRate,data:data60};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data51.timingCases !== undefined){
let data61 = data51.timingCases;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err104 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.timingCases.type,parentSchema:schema35.properties.timingCases,data:data61};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err105 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema35.properties.timingCases,data:data61};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data51.seed !== undefined){
let data62 = data51.seed;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err106 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.seed.type,parentSchema:schema35.properties.seed,data:data62};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err107 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema35.properties.seed,data:data62};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
}
else {
const err108 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data51};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.rollout !== undefined){
let data63 = data.rollout;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key10 in data63){
if(!(key10 === "evidenceMaxAgeDays")){
const err109 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data63};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data63.evidenceMaxAgeDays !== undefined){
let data64 = data63.evidenceMaxAgeDays;
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 <= 0 || isNaN(data64)){
const err110 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema36.properties.evidenceMaxAgeDays,data:data64};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.evidenceMaxAgeDays.type,parentSchema:schema36.properties.evidenceMaxAgeDays,data:data64};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data63};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

