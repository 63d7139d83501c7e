// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateProfileReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"profile-report.schema.json","title":"ProfileReport","description":"What migrate profile found: the cost of every function as pprof counts it, the hot paths, and whether one is worth extracting.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","sampleType","unit","sampleCount","total","thresholdPercent","functions","hotPaths","measured","warnings","verdict"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"profile"},"sampleType":{"type":"string","description":"What the values count, for example cpu."},"unit":{"type":"string","description":"The unit of the values, for example nanoseconds."},"sampleCount":{"type":"integer","minimum":0,"description":"How many samples the figures rest on; the intervals follow from it."},"total":{"$ref":"#/$defs/Quantity"},"thresholdPercent":{"type":"number","minimum":0,"maximum":100,"description":"Percent of the total at which a function is a hot path."},"functions":{"type":"array","items":{"$ref":"#/$defs/FunctionCost"},"description":"Every function, or every row of another granularity, sorted by flat, then by name."},"hotPaths":{"type":"array","items":{"$ref":"#/$defs/HotPath"},"description":"The functions at or above the threshold, sorted by cum, then by name, the first 500."},"measured":{"anyOf":[{"$ref":"#/$defs/MeasuredRun"},{"type":"null"}],"description":"What was measured besides the profile; null where a profile was only read."},"warnings":{"type":"array","items":{"type":"string"},"description":"What to know before trusting the figures, as sentences: CPU time that the profile misses, shares that are not known well."},"verdict":{"$ref":"#/$defs/ProfileVerdict"}},"$defs":{"Quantity":{"title":"Quantity","description":"A whole number in the unit of the report; past 2^53 a string of decimal digits, so that nothing is rounded.","anyOf":[{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},{"type":"string","pattern":"^-?[0-9]{16,19}$"}]},"Interval":{"title":"Interval","description":"The exact 95 % interval (Clopper-Pearson) of a share in percent; null where the samples cannot be counted.","anyOf":[{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0,"maximum":100}},{"type":"null"}]},"FunctionCost":{"title":"FunctionCost","description":"One row, a function unless another granularity was asked for: flat is what it cost itself, cum what it and all that it called cost; percentages are of the total, the sum of the absolute values.","type":"object","additionalProperties":false,"required":["name","file","line","flat","flatPercent","cum","cumPercent","cumPercent95"],"properties":{"name":{"type":"string","description":"As go tool pprof -top names it at that granularity."},"file":{"type":"string","description":"Where a function is declared, of another row the source file; empty where that is not known."},"line":{"type":"integer","description":"The line of the declaration, at lines and addresses granularity of the code; 0 where not known."},"flat":{"$ref":"#/$defs/Quantity"},"flatPercent":{"type":"number"},"cum":{"$ref":"#/$defs/Quantity"},"cumPercent":{"type":"number"},"cumPercent95":{"$ref":"#/$defs/Interval"}}},"HotPath":{"title":"HotPath","type":"object","additionalProperties":false,"required":["function","origin","cumPercent","cumPercent95","callsPerRun","outerCallsPerRun","secondsPerCall","bytesPerCall","criticalShare","criticalShare95","advice","boundary","reason","forecast","forecasts","dominates","callPath"],"properties":{"function":{"type":"string"},"origin":{"enum":["program","dependency","standard-library","unknown"],"description":"Whose code it is: the program's own, a module that it requires, Go's (the runtime included), or not known."},"cumPercent":{"type":"number"},"cumPercent95":{"$ref":"#/$defs/Interval"},"callsPerRun":{"type":["number","null"],"minimum":0,"description":"Every entry in one run, on average over the workloads; null where calls were not counted."},"outerCallsPerRun":{"type":["number","null"],"minimum":0,"description":"Entries from outside: a function that calls itself is entered once. These calls would cross to a subprocess."},"secondsPerCall":{"type":["number","null"],"minimum":0,"description":"Wall time of a call from outside."},"bytesPerCall":{"type":["number","null"],"minimum":0,"description":"Bytes that cross with a call: of a recorded request and its response, else of string and []byte arguments; null where neither is known."},"criticalShare":{"type":["number","null"],"minimum":0,"description":"Which part of its time shows in the run time; null where that was not measured."},"criticalShare95":{"$ref":"#/$defs/Range"},"advice":{"enum":["extract","extract the caller instead","keep"]},"boundary":{"type":["string","null"],"description":"The function to extract so that this cost leaves; null where there is none."},"reason":{"type":"string"},"forecast":{"anyOf":[{"$ref":"#/$defs/Forecast"},{"type":"null"}],"description":"The forecast of the way of calling that brings more; null where calls were not counted."},"forecasts":{"type":"array","items":{"$ref":"#/$defs/Forecast"},"description":"Both ways of calling, one-shot first; empty where calls were not counted."},"dominates":{"type":"array","items":{"type":"string"},"description":"Functions of at least 1 % whose cost lies beneath this one to at least 99 %, sorted by cum, the first 100."},"callPath":{"type":"array","items":{"type":"string"},"description":"The heaviest way from the root to this function, both included, the last 100; functions under 1 % are left out."}}},"Range":{"title":"Range","description":"A 95 % interval.","anyOf":[{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0}},{"type":"null"}]},"Forecast":{"title":"Forecast","description":"The whole program with the operation in a subprocess that is called in one way.","type":"object","additionalProperties":false,"required":["mode","speedup","speedup95","seconds","seconds95","bestSpeedup","breakEvenSpeedup","breakEvenCallsPerRun"],"properties":{"mode":{"enum":["one-shot","worker"]},"speedup":{"type":["number","null"],"exclusiveMinimum":0,"description":"Run time now over run time then; null where the candidate's speed is not known."},"speedup95":{"$ref":"#/$defs/Range"},"seconds":{"type":["number","null"],"minimum":0,"description":"Run time then, in seconds."},"seconds95":{"$ref":"#/$defs/Range"},"bestSpeedup":{"type":"number","exclusiveMinimum":0,"description":"The same with a candidate that takes no time."},"breakEvenSpeedup":{"type":["number","null"],"minimum":1,"description":"How many times faster than the control the candidate has to be; null where no speed is enough."},"breakEvenCallsPerRun":{"type":["number","null"],"minimum":0,"description":"Calls among which the same work may be spread before round trips eat up the gain, with a candidate that takes no time where its speed is not known."}}},"MeasuredRun":{"title":"MeasuredRun","description":"One run of the program as it is, on average over its workloads, and the cost of calling a subprocess on this machine.","type":"object","additionalProperties":false,"required":["wallSeconds","wallSeconds95","cpuSeconds","rounds","roundTrips","relaxedCollectorShare","notes"],"properties":{"wallSeconds":{"type":"number","minimum":0},"wallSeconds95":{"$ref":"#/$defs/Range"},"cpuSeconds":{"type":["number","null"],"minimum":0},"rounds":{"type":"integer","minimum":0},"roundTrips":{"type":"object","title":"MeasuredRoundTrips","additionalProperties":false,"required":["oneShot","worker"],"properties":{"oneShot":{"$ref":"#/$defs/MeasuredRoundTrip"},"worker":{"$ref":"#/$defs/MeasuredRoundTrip"}}},"relaxedCollectorShare":{"type":["number","null"],"minimum":0,"description":"Run time with GOGC=800 as a part of the run time; null where that was not measured."},"notes":{"type":"array","items":{"type":"string"},"description":"What could not be measured, as sentences."}}},"MeasuredRoundTrip":{"title":"MeasuredRoundTrip","type":"object","additionalProperties":false,"required":["seconds","seconds95","secondsPerByte"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Of a message of 1 KiB and its answer."},"seconds95":{"$ref":"#/$defs/Range"},"secondsPerByte":{"type":"number","minimum":0}}},"ProfileVerdict":{"title":"ProfileVerdict","type":"object","additionalProperties":false,"required":["decision","reason"],"properties":{"decision":{"enum":["extract","keep"]},"reason":{"type":"string"}}}}};
const schema32 = {"title":"Quantity","description":"A whole number in the unit of the report; past 2^53 a string of decimal digits, so that nothing is rounded.","anyOf":[{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},{"type":"string","pattern":"^-?[0-9]{16,19}$"}]};
const schema47 = {"title":"ProfileVerdict","type":"object","additionalProperties":false,"required":["decision","reason"],"properties":{"decision":{"enum":["extract","keep"]},"reason":{"type":"string"}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^-?[0-9]{16,19}$", "");
const schema33 = {"title":"FunctionCost","description":"One row, a function unless another granularity was asked for: flat is what it cost itself, cum what it and all that it called cost; percentages are of the total, the sum of the absolute values.","type":"object","additionalProperties":false,"required":["name","file","line","flat","flatPercent","cum","cumPercent","cumPercent95"],"properties":{"name":{"type":"string","description":"As go tool pprof -top names it at that granularity."},"file":{"type":"string","description":"Where a function is declared, of another row the source file; empty where that is not known."},"line":{"type":"integer","description":"The line of the declaration, at lines and addresses granularity of the code; 0 where not known."},"flat":{"$ref":"#/$defs/Quantity"},"flatPercent":{"type":"number"},"cum":{"$ref":"#/$defs/Quantity"},"cumPercent":{"type":"number"},"cumPercent95":{"$ref":"#/$defs/Interval"}}};
const schema36 = {"title":"Interval","description":"The exact 95 % interval (Clopper-Pearson) of a share in percent; null where the samples cannot be counted.","anyOf":[{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0,"maximum":100}},{"type":"null"}]};

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
if(((((((((data.name === undefined) && (missing0 = "name")) || ((data.file === undefined) && (missing0 = "file"))) || ((data.line === undefined) && (missing0 = "line"))) || ((data.flat === undefined) && (missing0 = "flat"))) || ((data.flatPercent === undefined) && (missing0 = "flatPercent"))) || ((data.cum === undefined) && (missing0 = "cum"))) || ((data.cumPercent === undefined) && (missing0 = "cumPercent"))) || ((data.cumPercent95 === undefined) && (missing0 = "cumPercent95"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "file")) || (key0 === "line")) || (key0 === "flat")) || (key0 === "flatPercent")) || (key0 === "cum")) || (key0 === "cumPercent")) || (key0 === "cumPercent95"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
const _errs4 = errors;
if(typeof data.file !== "string"){
validate21.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.line !== undefined){
let data2 = data.line;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate21.errors = [{instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flat !== undefined){
let data3 = data.flat;
const _errs8 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err0 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err1 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data3 < -9007199254740991 || isNaN(data3)){
const err2 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err3 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^-?[0-9]{16,19}$"},message:"must match pattern \""+"^-?[0-9]{16,19}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err5 = {instancePath:instancePath+"/flat",schemaPath:"#/$defs/Quantity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flatPercent !== undefined){
let data4 = data.flatPercent;
const _errs15 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate21.errors = [{instancePath:instancePath+"/flatPercent",schemaPath:"#/properties/flatPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cum !== undefined){
let data5 = data.cum;
const _errs17 = errors;
const _errs19 = errors;
let valid4 = false;
const _errs20 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(errors === _errs20){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(data5 < -9007199254740991 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
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
}
var _valid1 = _errs20 === errors;
valid4 = valid4 || _valid1;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err9 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^-?[0-9]{16,19}$"},message:"must match pattern \""+"^-?[0-9]{16,19}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err11 = {instancePath:instancePath+"/cum",schemaPath:"#/$defs/Quantity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cumPercent !== undefined){
let data6 = data.cumPercent;
const _errs24 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate21.errors = [{instancePath:instancePath+"/cumPercent",schemaPath:"#/properties/cumPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cumPercent95 !== undefined){
let data7 = data.cumPercent95;
const _errs26 = errors;
const _errs28 = errors;
let valid6 = false;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data7)){
if(data7.length > 2){
const err12 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data7.length < 2){
const err13 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
var valid7 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs31 = errors;
if(errors === _errs31){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data8 < 0 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err16 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid2 = _errs29 === errors;
valid6 = valid6 || _valid2;
const _errs33 = errors;
if(data7 !== null){
const err18 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid2 = _errs33 === errors;
valid6 = valid6 || _valid2;
if(!valid6){
const err19 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
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
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
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

const schema37 = {"title":"HotPath","type":"object","additionalProperties":false,"required":["function","origin","cumPercent","cumPercent95","callsPerRun","outerCallsPerRun","secondsPerCall","bytesPerCall","criticalShare","criticalShare95","advice","boundary","reason","forecast","forecasts","dominates","callPath"],"properties":{"function":{"type":"string"},"origin":{"enum":["program","dependency","standard-library","unknown"],"description":"Whose code it is: the program's own, a module that it requires, Go's (the runtime included), or not known."},"cumPercent":{"type":"number"},"cumPercent95":{"$ref":"#/$defs/Interval"},"callsPerRun":{"type":["number","null"],"minimum":0,"description":"Every entry in one run, on average over the workloads; null where calls were not counted."},"outerCallsPerRun":{"type":["number","null"],"minimum":0,"description":"Entries from outside: a function that calls itself is entered once. These calls would cross to a subprocess."},"secondsPerCall":{"type":["number","null"],"minimum":0,"description":"Wall time of a call from outside."},"bytesPerCall":{"type":["number","null"],"minimum":0,"description":"Bytes that cross with a call: of a recorded request and its response, else of string and []byte arguments; null where neither is known."},"criticalShare":{"type":["number","null"],"minimum":0,"description":"Which part of its time shows in the run time; null where that was not measured."},"criticalShare95":{"$ref":"#/$defs/Range"},"advice":{"enum":["extract","extract the caller instead","keep"]},"boundary":{"type":["string","null"],"description":"The function to extract so that this cost leaves; null where there is none."},"reason":{"type":"string"},"forecast":{"anyOf":[{"$ref":"#/$defs/Forecast"},{"type":"null"}],"description":"The forecast of the way of calling that brings more; null where calls were not counted."},"forecasts":{"type":"array","items":{"$ref":"#/$defs/Forecast"},"description":"Both ways of calling, one-shot first; empty where calls were not counted."},"dominates":{"type":"array","items":{"type":"string"},"description":"Functions of at least 1 % whose cost lies beneath this one to at least 99 %, sorted by cum, the first 100."},"callPath":{"type":"array","items":{"type":"string"},"description":"The heaviest way from the root to this function, both included, the last 100; functions under 1 % are left out."}}};
const schema39 = {"title":"Range","description":"A 95 % interval.","anyOf":[{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number","minimum":0}},{"type":"null"}]};
const schema40 = {"title":"Forecast","description":"The whole program with the operation in a subprocess that is called in one way.","type":"object","additionalProperties":false,"required":["mode","speedup","speedup95","seconds","seconds95","bestSpeedup","breakEvenSpeedup","breakEvenCallsPerRun"],"properties":{"mode":{"enum":["one-shot","worker"]},"speedup":{"type":["number","null"],"exclusiveMinimum":0,"description":"Run time now over run time then; null where the candidate's speed is not known."},"speedup95":{"$ref":"#/$defs/Range"},"seconds":{"type":["number","null"],"minimum":0,"description":"Run time then, in seconds."},"seconds95":{"$ref":"#/$defs/Range"},"bestSpeedup":{"type":"number","exclusiveMinimum":0,"description":"The same with a candidate that takes no time."},"breakEvenSpeedup":{"type":["number","null"],"minimum":1,"description":"How many times faster than the control the candidate has to be; null where no speed is enough."},"breakEvenCallsPerRun":{"type":["number","null"],"minimum":0,"description":"Calls among which the same work may be spread before round trips eat up the gain, with a candidate that takes no time where its speed is not known."}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.mode === undefined) && (missing0 = "mode")) || ((data.speedup === undefined) && (missing0 = "speedup"))) || ((data.speedup95 === undefined) && (missing0 = "speedup95"))) || ((data.seconds === undefined) && (missing0 = "seconds"))) || ((data.seconds95 === undefined) && (missing0 = "seconds95"))) || ((data.bestSpeedup === undefined) && (missing0 = "bestSpeedup"))) || ((data.breakEvenSpeedup === undefined) && (missing0 = "breakEvenSpeedup"))) || ((data.breakEvenCallsPerRun === undefined) && (missing0 = "breakEvenCallsPerRun"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "mode") || (key0 === "speedup")) || (key0 === "speedup95")) || (key0 === "seconds")) || (key0 === "seconds95")) || (key0 === "bestSpeedup")) || (key0 === "breakEvenSpeedup")) || (key0 === "breakEvenCallsPerRun"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.mode !== undefined){
let data0 = data.mode;
const _errs2 = errors;
if(!((data0 === "one-shot") || (data0 === "worker"))){
validate24.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema40.properties.mode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speedup !== undefined){
let data1 = data.speedup;
const _errs3 = errors;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (data1 !== null)){
validate24.errors = [{instancePath:instancePath+"/speedup",schemaPath:"#/properties/speedup/type",keyword:"type",params:{type: schema40.properties.speedup.type},message:"must be number,null"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
validate24.errors = [{instancePath:instancePath+"/speedup",schemaPath:"#/properties/speedup/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speedup95 !== undefined){
let data2 = data.speedup95;
const _errs5 = errors;
const _errs7 = errors;
let valid2 = false;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data2)){
if(data2.length > 2){
const err0 = {instancePath:instancePath+"/speedup95",schemaPath:"#/$defs/Range/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data2.length < 2){
const err1 = {instancePath:instancePath+"/speedup95",schemaPath:"#/$defs/Range/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid3 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs10 = errors;
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err2 = {instancePath:instancePath+"/speedup95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/speedup95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/speedup95",schemaPath:"#/$defs/Range/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid2 = valid2 || _valid0;
const _errs12 = errors;
if(data2 !== null){
const err5 = {instancePath:instancePath+"/speedup95",schemaPath:"#/$defs/Range/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err6 = {instancePath:instancePath+"/speedup95",schemaPath:"#/$defs/Range/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate24.errors = vErrors;
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
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds !== undefined){
let data4 = data.seconds;
const _errs14 = errors;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (data4 !== null)){
validate24.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: schema40.properties.seconds.type},message:"must be number,null"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate24.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds95 !== undefined){
let data5 = data.seconds95;
const _errs16 = errors;
const _errs18 = errors;
let valid5 = false;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data5)){
if(data5.length > 2){
const err7 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(data5.length < 2){
const err8 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
var valid6 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs21 = errors;
if(errors === _errs21){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/seconds95/" + i1,schemaPath:"#/$defs/Range/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/seconds95/" + i1,schemaPath:"#/$defs/Range/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid6 = _errs21 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
valid5 = valid5 || _valid1;
const _errs23 = errors;
if(data5 !== null){
const err12 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err13 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate24.errors = vErrors;
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bestSpeedup !== undefined){
let data7 = data.bestSpeedup;
const _errs25 = errors;
if(errors === _errs25){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 <= 0 || isNaN(data7)){
validate24.errors = [{instancePath:instancePath+"/bestSpeedup",schemaPath:"#/properties/bestSpeedup/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/bestSpeedup",schemaPath:"#/properties/bestSpeedup/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breakEvenSpeedup !== undefined){
let data8 = data.breakEvenSpeedup;
const _errs27 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate24.errors = [{instancePath:instancePath+"/breakEvenSpeedup",schemaPath:"#/properties/breakEvenSpeedup/type",keyword:"type",params:{type: schema40.properties.breakEvenSpeedup.type},message:"must be number,null"}];
return false;
}
if(errors === _errs27){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
validate24.errors = [{instancePath:instancePath+"/breakEvenSpeedup",schemaPath:"#/properties/breakEvenSpeedup/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.breakEvenCallsPerRun !== undefined){
let data9 = data.breakEvenCallsPerRun;
const _errs29 = errors;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)){
validate24.errors = [{instancePath:instancePath+"/breakEvenCallsPerRun",schemaPath:"#/properties/breakEvenCallsPerRun/type",keyword:"type",params:{type: schema40.properties.breakEvenCallsPerRun.type},message:"must be number,null"}];
return false;
}
if(errors === _errs29){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate24.errors = [{instancePath:instancePath+"/breakEvenCallsPerRun",schemaPath:"#/properties/breakEvenCallsPerRun/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs29 === errors;
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
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if((((((((((((((((((data.function === undefined) && (missing0 = "function")) || ((data.origin === undefined) && (missing0 = "origin"))) || ((data.cumPercent === undefined) && (missing0 = "cumPercent"))) || ((data.cumPercent95 === undefined) && (missing0 = "cumPercent95"))) || ((data.callsPerRun === undefined) && (missing0 = "callsPerRun"))) || ((data.outerCallsPerRun === undefined) && (missing0 = "outerCallsPerRun"))) || ((data.secondsPerCall === undefined) && (missing0 = "secondsPerCall"))) || ((data.bytesPerCall === undefined) && (missing0 = "bytesPerCall"))) || ((data.criticalShare === undefined) && (missing0 = "criticalShare"))) || ((data.criticalShare95 === undefined) && (missing0 = "criticalShare95"))) || ((data.advice === undefined) && (missing0 = "advice"))) || ((data.boundary === undefined) && (missing0 = "boundary"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.forecast === undefined) && (missing0 = "forecast"))) || ((data.forecasts === undefined) && (missing0 = "forecasts"))) || ((data.dominates === undefined) && (missing0 = "dominates"))) || ((data.callPath === undefined) && (missing0 = "callPath"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.function !== undefined){
const _errs2 = errors;
if(typeof data.function !== "string"){
validate23.errors = [{instancePath:instancePath+"/function",schemaPath:"#/properties/function/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data1 = data.origin;
const _errs4 = errors;
if(!((((data1 === "program") || (data1 === "dependency")) || (data1 === "standard-library")) || (data1 === "unknown"))){
validate23.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema37.properties.origin.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cumPercent !== undefined){
let data2 = data.cumPercent;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate23.errors = [{instancePath:instancePath+"/cumPercent",schemaPath:"#/properties/cumPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cumPercent95 !== undefined){
let data3 = data.cumPercent95;
const _errs7 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length > 2){
const err0 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data3.length < 2){
const err1 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs12 = errors;
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
const err2 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data4 < 0 || isNaN(data4)){
const err3 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err4 = {instancePath:instancePath+"/cumPercent95/" + i0,schemaPath:"#/$defs/Interval/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid2 = valid2 || _valid0;
const _errs14 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err7 = {instancePath:instancePath+"/cumPercent95",schemaPath:"#/$defs/Interval/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.callsPerRun !== undefined){
let data5 = data.callsPerRun;
const _errs16 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate23.errors = [{instancePath:instancePath+"/callsPerRun",schemaPath:"#/properties/callsPerRun/type",keyword:"type",params:{type: schema37.properties.callsPerRun.type},message:"must be number,null"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/callsPerRun",schemaPath:"#/properties/callsPerRun/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outerCallsPerRun !== undefined){
let data6 = data.outerCallsPerRun;
const _errs18 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate23.errors = [{instancePath:instancePath+"/outerCallsPerRun",schemaPath:"#/properties/outerCallsPerRun/type",keyword:"type",params:{type: schema37.properties.outerCallsPerRun.type},message:"must be number,null"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate23.errors = [{instancePath:instancePath+"/outerCallsPerRun",schemaPath:"#/properties/outerCallsPerRun/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secondsPerCall !== undefined){
let data7 = data.secondsPerCall;
const _errs20 = errors;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
validate23.errors = [{instancePath:instancePath+"/secondsPerCall",schemaPath:"#/properties/secondsPerCall/type",keyword:"type",params:{type: schema37.properties.secondsPerCall.type},message:"must be number,null"}];
return false;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/secondsPerCall",schemaPath:"#/properties/secondsPerCall/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytesPerCall !== undefined){
let data8 = data.bytesPerCall;
const _errs22 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate23.errors = [{instancePath:instancePath+"/bytesPerCall",schemaPath:"#/properties/bytesPerCall/type",keyword:"type",params:{type: schema37.properties.bytesPerCall.type},message:"must be number,null"}];
return false;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/bytesPerCall",schemaPath:"#/properties/bytesPerCall/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.criticalShare !== undefined){
let data9 = data.criticalShare;
const _errs24 = errors;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)){
validate23.errors = [{instancePath:instancePath+"/criticalShare",schemaPath:"#/properties/criticalShare/type",keyword:"type",params:{type: schema37.properties.criticalShare.type},message:"must be number,null"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/criticalShare",schemaPath:"#/properties/criticalShare/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.criticalShare95 !== undefined){
let data10 = data.criticalShare95;
const _errs26 = errors;
const _errs28 = errors;
let valid5 = false;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data10)){
if(data10.length > 2){
const err8 = {instancePath:instancePath+"/criticalShare95",schemaPath:"#/$defs/Range/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data10.length < 2){
const err9 = {instancePath:instancePath+"/criticalShare95",schemaPath:"#/$defs/Range/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
var valid6 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs31 = errors;
if(errors === _errs31){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err10 = {instancePath:instancePath+"/criticalShare95/" + i1,schemaPath:"#/$defs/Range/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err11 = {instancePath:instancePath+"/criticalShare95/" + i1,schemaPath:"#/$defs/Range/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/criticalShare95",schemaPath:"#/$defs/Range/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid1 = _errs29 === errors;
valid5 = valid5 || _valid1;
const _errs33 = errors;
if(data10 !== null){
const err13 = {instancePath:instancePath+"/criticalShare95",schemaPath:"#/$defs/Range/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err14 = {instancePath:instancePath+"/criticalShare95",schemaPath:"#/$defs/Range/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
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
if(valid0){
if(data.advice !== undefined){
let data12 = data.advice;
const _errs35 = errors;
if(!(((data12 === "extract") || (data12 === "extract the caller instead")) || (data12 === "keep"))){
validate23.errors = [{instancePath:instancePath+"/advice",schemaPath:"#/properties/advice/enum",keyword:"enum",params:{allowedValues: schema37.properties.advice.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.boundary !== undefined){
let data13 = data.boundary;
const _errs36 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate23.errors = [{instancePath:instancePath+"/boundary",schemaPath:"#/properties/boundary/type",keyword:"type",params:{type: schema37.properties.boundary.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs38 = errors;
if(typeof data.reason !== "string"){
validate23.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecast !== undefined){
let data15 = data.forecast;
const _errs40 = errors;
const _errs41 = errors;
let valid7 = false;
const _errs42 = errors;
if(!(validate24(data15, {instancePath:instancePath+"/forecast",parentData:data,parentDataProperty:"forecast",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid2 = _errs42 === errors;
valid7 = valid7 || _valid2;
const _errs43 = errors;
if(data15 !== null){
const err15 = {instancePath:instancePath+"/forecast",schemaPath:"#/properties/forecast/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs43 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err16 = {instancePath:instancePath+"/forecast",schemaPath:"#/properties/forecast/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forecasts !== undefined){
let data16 = data.forecasts;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data16)){
var valid8 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
const _errs47 = errors;
if(!(validate24(data16[i2], {instancePath:instancePath+"/forecasts/" + i2,parentData:data16,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid8 = _errs47 === errors;
if(!valid8){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/forecasts",schemaPath:"#/properties/forecasts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dominates !== undefined){
let data18 = data.dominates;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data18)){
var valid9 = true;
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
const _errs50 = errors;
if(typeof data18[i3] !== "string"){
validate23.errors = [{instancePath:instancePath+"/dominates/" + i3,schemaPath:"#/properties/dominates/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs50 === errors;
if(!valid9){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/dominates",schemaPath:"#/properties/dominates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.callPath !== undefined){
let data20 = data.callPath;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data20)){
var valid10 = true;
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
const _errs54 = errors;
if(typeof data20[i4] !== "string"){
validate23.errors = [{instancePath:instancePath+"/callPath/" + i4,schemaPath:"#/properties/callPath/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs54 === errors;
if(!valid10){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/callPath",schemaPath:"#/properties/callPath/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs52 === errors;
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
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"MeasuredRun","description":"One run of the program as it is, on average over its workloads, and the cost of calling a subprocess on this machine.","type":"object","additionalProperties":false,"required":["wallSeconds","wallSeconds95","cpuSeconds","rounds","roundTrips","relaxedCollectorShare","notes"],"properties":{"wallSeconds":{"type":"number","minimum":0},"wallSeconds95":{"$ref":"#/$defs/Range"},"cpuSeconds":{"type":["number","null"],"minimum":0},"rounds":{"type":"integer","minimum":0},"roundTrips":{"type":"object","title":"MeasuredRoundTrips","additionalProperties":false,"required":["oneShot","worker"],"properties":{"oneShot":{"$ref":"#/$defs/MeasuredRoundTrip"},"worker":{"$ref":"#/$defs/MeasuredRoundTrip"}}},"relaxedCollectorShare":{"type":["number","null"],"minimum":0,"description":"Run time with GOGC=800 as a part of the run time; null where that was not measured."},"notes":{"type":"array","items":{"type":"string"},"description":"What could not be measured, as sentences."}}};
const schema45 = {"title":"MeasuredRoundTrip","type":"object","additionalProperties":false,"required":["seconds","seconds95","secondsPerByte"],"properties":{"seconds":{"type":"number","minimum":0,"description":"Of a message of 1 KiB and its answer."},"seconds95":{"$ref":"#/$defs/Range"},"secondsPerByte":{"type":"number","minimum":0}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.seconds === undefined) && (missing0 = "seconds")) || ((data.seconds95 === undefined) && (missing0 = "seconds95"))) || ((data.secondsPerByte === undefined) && (missing0 = "secondsPerByte"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "seconds") || (key0 === "seconds95")) || (key0 === "secondsPerByte"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.seconds !== undefined){
let data0 = data.seconds;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate29.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds95 !== undefined){
let data1 = data.seconds95;
const _errs4 = errors;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data1)){
if(data1.length > 2){
const err0 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data1.length < 2){
const err1 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid3 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs9 = errors;
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/seconds95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/seconds95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs9 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
const _errs11 = errors;
if(data1 !== null){
const err5 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err6 = {instancePath:instancePath+"/seconds95",schemaPath:"#/$defs/Range/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate29.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secondsPerByte !== undefined){
let data3 = data.secondsPerByte;
const _errs13 = errors;
if(errors === _errs13){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate29.errors = [{instancePath:instancePath+"/secondsPerByte",schemaPath:"#/properties/secondsPerByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/secondsPerByte",schemaPath:"#/properties/secondsPerByte/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs13 === errors;
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
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.wallSeconds === undefined) && (missing0 = "wallSeconds")) || ((data.wallSeconds95 === undefined) && (missing0 = "wallSeconds95"))) || ((data.cpuSeconds === undefined) && (missing0 = "cpuSeconds"))) || ((data.rounds === undefined) && (missing0 = "rounds"))) || ((data.roundTrips === undefined) && (missing0 = "roundTrips"))) || ((data.relaxedCollectorShare === undefined) && (missing0 = "relaxedCollectorShare"))) || ((data.notes === undefined) && (missing0 = "notes"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "wallSeconds") || (key0 === "wallSeconds95")) || (key0 === "cpuSeconds")) || (key0 === "rounds")) || (key0 === "roundTrips")) || (key0 === "relaxedCollectorShare")) || (key0 === "notes"))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.wallSeconds !== undefined){
let data0 = data.wallSeconds;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate28.errors = [{instancePath:instancePath+"/wallSeconds",schemaPath:"#/properties/wallSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/wallSeconds",schemaPath:"#/properties/wallSeconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.wallSeconds95 !== undefined){
let data1 = data.wallSeconds95;
const _errs4 = errors;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data1)){
if(data1.length > 2){
const err0 = {instancePath:instancePath+"/wallSeconds95",schemaPath:"#/$defs/Range/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data1.length < 2){
const err1 = {instancePath:instancePath+"/wallSeconds95",schemaPath:"#/$defs/Range/anyOf/0/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid3 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs9 = errors;
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err2 = {instancePath:instancePath+"/wallSeconds95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/wallSeconds95/" + i0,schemaPath:"#/$defs/Range/anyOf/0/items/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs9 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/wallSeconds95",schemaPath:"#/$defs/Range/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid2 = valid2 || _valid0;
const _errs11 = errors;
if(data1 !== null){
const err5 = {instancePath:instancePath+"/wallSeconds95",schemaPath:"#/$defs/Range/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err6 = {instancePath:instancePath+"/wallSeconds95",schemaPath:"#/$defs/Range/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate28.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpuSeconds !== undefined){
let data3 = data.cpuSeconds;
const _errs13 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate28.errors = [{instancePath:instancePath+"/cpuSeconds",schemaPath:"#/properties/cpuSeconds/type",keyword:"type",params:{type: schema43.properties.cpuSeconds.type},message:"must be number,null"}];
return false;
}
if(errors === _errs13){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate28.errors = [{instancePath:instancePath+"/cpuSeconds",schemaPath:"#/properties/cpuSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rounds !== undefined){
let data4 = data.rounds;
const _errs15 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate28.errors = [{instancePath:instancePath+"/rounds",schemaPath:"#/properties/rounds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate28.errors = [{instancePath:instancePath+"/rounds",schemaPath:"#/properties/rounds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roundTrips !== undefined){
let data5 = data.roundTrips;
const _errs17 = errors;
if(errors === _errs17){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.oneShot === undefined) && (missing1 = "oneShot")) || ((data5.worker === undefined) && (missing1 = "worker"))){
validate28.errors = [{instancePath:instancePath+"/roundTrips",schemaPath:"#/properties/roundTrips/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data5){
if(!((key1 === "oneShot") || (key1 === "worker"))){
validate28.errors = [{instancePath:instancePath+"/roundTrips",schemaPath:"#/properties/roundTrips/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data5.oneShot !== undefined){
const _errs20 = errors;
if(!(validate29(data5.oneShot, {instancePath:instancePath+"/roundTrips/oneShot",parentData:data5,parentDataProperty:"oneShot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.worker !== undefined){
const _errs21 = errors;
if(!(validate29(data5.worker, {instancePath:instancePath+"/roundTrips/worker",parentData:data5,parentDataProperty:"worker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/roundTrips",schemaPath:"#/properties/roundTrips/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.relaxedCollectorShare !== undefined){
let data8 = data.relaxedCollectorShare;
const _errs22 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate28.errors = [{instancePath:instancePath+"/relaxedCollectorShare",schemaPath:"#/properties/relaxedCollectorShare/type",keyword:"type",params:{type: schema43.properties.relaxedCollectorShare.type},message:"must be number,null"}];
return false;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate28.errors = [{instancePath:instancePath+"/relaxedCollectorShare",schemaPath:"#/properties/relaxedCollectorShare/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
let data9 = data.notes;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data9)){
var valid5 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs26 = errors;
if(typeof data9[i1] !== "string"){
validate28.errors = [{instancePath:instancePath+"/notes/" + i1,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
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
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="profile-report.schema.json" */;
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
if(((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.sampleType === undefined) && (missing0 = "sampleType"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.sampleCount === undefined) && (missing0 = "sampleCount"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.thresholdPercent === undefined) && (missing0 = "thresholdPercent"))) || ((data.functions === undefined) && (missing0 = "functions"))) || ((data.hotPaths === undefined) && (missing0 = "hotPaths"))) || ((data.measured === undefined) && (missing0 = "measured"))) || ((data.warnings === undefined) && (missing0 = "warnings"))) || ((data.verdict === undefined) && (missing0 = "verdict"))){
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
if("profile" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "profile"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampleType !== undefined){
const _errs4 = errors;
if(typeof data.sampleType !== "string"){
validate20.errors = [{instancePath:instancePath+"/sampleType",schemaPath:"#/properties/sampleType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
const _errs6 = errors;
if(typeof data.unit !== "string"){
validate20.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampleCount !== undefined){
let data4 = data.sampleCount;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate20.errors = [{instancePath:instancePath+"/sampleCount",schemaPath:"#/properties/sampleCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/sampleCount",schemaPath:"#/properties/sampleCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data5 = data.total;
const _errs10 = errors;
const _errs12 = errors;
let valid2 = false;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err0 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err1 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data5 < -9007199254740991 || isNaN(data5)){
const err2 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err3 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^-?[0-9]{16,19}$"},message:"must match pattern \""+"^-?[0-9]{16,19}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err5 = {instancePath:instancePath+"/total",schemaPath:"#/$defs/Quantity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdPercent !== undefined){
let data6 = data.thresholdPercent;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/thresholdPercent",schemaPath:"#/properties/thresholdPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/thresholdPercent",schemaPath:"#/properties/thresholdPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/thresholdPercent",schemaPath:"#/properties/thresholdPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data7 = data.functions;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data7)){
var valid3 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(!(validate21(data7[i0], {instancePath:instancePath+"/functions/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hotPaths !== undefined){
let data9 = data.hotPaths;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data9)){
var valid4 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs24 = errors;
if(!(validate23(data9[i1], {instancePath:instancePath+"/hotPaths/" + i1,parentData:data9,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/hotPaths",schemaPath:"#/properties/hotPaths/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.measured !== undefined){
let data11 = data.measured;
const _errs25 = errors;
const _errs26 = errors;
let valid5 = false;
const _errs27 = errors;
if(!(validate28(data11, {instancePath:instancePath+"/measured",parentData:data,parentDataProperty:"measured",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid1 = _errs27 === errors;
valid5 = valid5 || _valid1;
const _errs28 = errors;
if(data11 !== null){
const err6 = {instancePath:instancePath+"/measured",schemaPath:"#/properties/measured/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err7 = {instancePath:instancePath+"/measured",schemaPath:"#/properties/measured/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warnings !== undefined){
let data12 = data.warnings;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data12)){
var valid6 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs32 = errors;
if(typeof data12[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i2,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data14 = data.verdict;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing1;
if(((data14.decision === undefined) && (missing1 = "decision")) || ((data14.reason === undefined) && (missing1 = "reason"))){
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/$defs/ProfileVerdict/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key1 in data14){
if(!((key1 === "decision") || (key1 === "reason"))){
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/$defs/ProfileVerdict/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data14.decision !== undefined){
let data15 = data14.decision;
const _errs38 = errors;
if(!((data15 === "extract") || (data15 === "keep"))){
validate20.errors = [{instancePath:instancePath+"/verdict/decision",schemaPath:"#/$defs/ProfileVerdict/properties/decision/enum",keyword:"enum",params:{allowedValues: schema47.properties.decision.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data14.reason !== undefined){
const _errs39 = errors;
if(typeof data14.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/verdict/reason",schemaPath:"#/$defs/ProfileVerdict/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/$defs/ProfileVerdict/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs34 === errors;
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

