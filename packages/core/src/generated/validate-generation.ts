// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateGeneration = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"generation.schema.json","title":"Generation","description":"One immutable state of the rollout: a flagd flag definition whose metadata says which stage and which bytes.","type":"object","additionalProperties":false,"required":["$schema","flags","metadata"],"properties":{"$schema":{"type":"string"},"flags":{"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":{"$ref":"#/$defs/FlagDefinition"}},"metadata":{"$ref":"#/$defs/GenerationMetadata"}},"$defs":{"FlagDefinition":{"title":"FlagDefinition","type":"object","additionalProperties":false,"required":["state","variants","defaultVariant"],"properties":{"state":{"const":"ENABLED"},"variants":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"const":"control"},"candidate":{"const":"candidate"}}},"defaultVariant":{"enum":["control","candidate"]},"targeting":{"title":"ShareRule","type":"object","description":"In canary: which beginnings of the targeting key, a hash, the candidate answers for.","additionalProperties":false,"required":["if"],"properties":{"if":{"type":"array","minItems":3,"maxItems":3}}}}},"GenerationMetadata":{"title":"GenerationMetadata","type":"object","additionalProperties":false,"required":["schemaVersion","kind","generation","stage","percent","latched","sample","reason","createdAt"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"generation"},"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100,"description":"Share of keys that the candidate answers for."},"latched":{"type":"boolean","description":"Set by a rollback: nothing promotes again until a person lifts it."},"control":{"$ref":"#/$defs/Digest"},"candidate":{"$ref":"#/$defs/Digest"},"sample":{"type":"number","minimum":0,"maximum":1,"description":"Share of invocations that are captured for comparison."},"stickiness":{"type":"string","pattern":"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$","description":"What the targeting key is made of; random per invocation where it is absent."},"auditHead":{"type":["string","null"],"pattern":"^[0-9a-f]{64}$","description":"Hash of the newest audit entry when this generation was made; left out where there was none."},"reason":{"type":"string"},"createdAt":{"type":"string","description":"RFC 3339, UTC, milliseconds."}}},"Digest":{"title":"Digest","description":"sha256: and 64 hex digits. Left out where no binary is known: flagd refuses a metadata value of null.","type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"}}};
const schema32 = {"title":"FlagDefinition","type":"object","additionalProperties":false,"required":["state","variants","defaultVariant"],"properties":{"state":{"const":"ENABLED"},"variants":{"type":"object","additionalProperties":false,"required":["control","candidate"],"properties":{"control":{"const":"control"},"candidate":{"const":"candidate"}}},"defaultVariant":{"enum":["control","candidate"]},"targeting":{"title":"ShareRule","type":"object","description":"In canary: which beginnings of the targeting key, a hash, the candidate answers for.","additionalProperties":false,"required":["if"],"properties":{"if":{"type":"array","minItems":3,"maxItems":3}}}}};
const schema33 = {"title":"GenerationMetadata","type":"object","additionalProperties":false,"required":["schemaVersion","kind","generation","stage","percent","latched","sample","reason","createdAt"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"generation"},"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100,"description":"Share of keys that the candidate answers for."},"latched":{"type":"boolean","description":"Set by a rollback: nothing promotes again until a person lifts it."},"control":{"$ref":"#/$defs/Digest"},"candidate":{"$ref":"#/$defs/Digest"},"sample":{"type":"number","minimum":0,"maximum":1,"description":"Share of invocations that are captured for comparison."},"stickiness":{"type":"string","pattern":"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$","description":"What the targeting key is made of; random per invocation where it is absent."},"auditHead":{"type":["string","null"],"pattern":"^[0-9a-f]{64}$","description":"Hash of the newest audit entry when this generation was made; left out where there was none."},"reason":{"type":"string"},"createdAt":{"type":"string","description":"RFC 3339, UTC, milliseconds."}}};
const schema34 = {"title":"Digest","description":"sha256: and 64 hex digits. Left out where no binary is known: flagd refuses a metadata value of null.","type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "");
const pattern6 = new RegExp("^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$", "");
const pattern7 = new RegExp("^[0-9a-f]{64}$", "");

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
if((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.stage === undefined) && (missing0 = "stage"))) || ((data.percent === undefined) && (missing0 = "percent"))) || ((data.latched === undefined) && (missing0 = "latched"))) || ((data.sample === undefined) && (missing0 = "sample"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.createdAt === undefined) && (missing0 = "createdAt"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate21.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
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
if("generation" !== data.kind){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "generation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data2 = data.generation;
const _errs4 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate21.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stage !== undefined){
let data3 = data.stage;
const _errs6 = errors;
if(!(((((data3 === "off") || (data3 === "shadow")) || (data3 === "canary")) || (data3 === "live")) || (data3 === "complete"))){
validate21.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema33.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.percent !== undefined){
let data4 = data.percent;
const _errs7 = errors;
if(errors === _errs7){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
validate21.errors = [{instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate21.errors = [{instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/percent",schemaPath:"#/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latched !== undefined){
const _errs9 = errors;
if(typeof data.latched !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/latched",schemaPath:"#/properties/latched/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data6 = data.control;
const _errs11 = errors;
const _errs12 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate21.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/Digest/type",keyword:"type",params:{type: schema34.type},message:"must be string,null"}];
return false;
}
if(errors === _errs12){
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
validate21.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/Digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data7 = data.candidate;
const _errs14 = errors;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate21.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Digest/type",keyword:"type",params:{type: schema34.type},message:"must be string,null"}];
return false;
}
if(errors === _errs15){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate21.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/Digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
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
if(data.sample !== undefined){
let data8 = data.sample;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
validate21.errors = [{instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate21.errors = [{instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stickiness !== undefined){
let data9 = data.stickiness;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate21.errors = [{instancePath:instancePath+"/stickiness",schemaPath:"#/properties/stickiness/pattern",keyword:"pattern",params:{pattern: "^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$"},message:"must match pattern \""+"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/stickiness",schemaPath:"#/properties/stickiness/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.auditHead !== undefined){
let data10 = data.auditHead;
const _errs21 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate21.errors = [{instancePath:instancePath+"/auditHead",schemaPath:"#/properties/auditHead/type",keyword:"type",params:{type: schema33.properties.auditHead.type},message:"must be string,null"}];
return false;
}
if(errors === _errs21){
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
validate21.errors = [{instancePath:instancePath+"/auditHead",schemaPath:"#/properties/auditHead/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs23 = errors;
if(typeof data.reason !== "string"){
validate21.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.createdAt !== undefined){
const _errs25 = errors;
if(typeof data.createdAt !== "string"){
validate21.errors = [{instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs25 === errors;
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
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="generation.schema.json" */;
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
if((((data.$schema === undefined) && (missing0 = "$schema")) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "$schema") || (key0 === "flags")) || (key0 === "metadata"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
validate20.errors = [{instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flags !== undefined){
let data1 = data.flags;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 1){
validate20.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"}];
return false;
}
else {
if(Object.keys(data1).length < 1){
validate20.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"}];
return false;
}
else {
for(const key1 in data1){
let data2 = data1[key1];
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.state === undefined) && (missing1 = "state")) || ((data2.variants === undefined) && (missing1 = "variants"))) || ((data2.defaultVariant === undefined) && (missing1 = "defaultVariant"))){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key2 in data2){
if(!((((key2 === "state") || (key2 === "variants")) || (key2 === "defaultVariant")) || (key2 === "targeting"))){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data2.state !== undefined){
const _errs11 = errors;
if("ENABLED" !== data2.state){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/state",schemaPath:"#/$defs/FlagDefinition/properties/state/const",keyword:"const",params:{allowedValue: "ENABLED"},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.variants !== undefined){
let data4 = data2.variants;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.control === undefined) && (missing2 = "control")) || ((data4.candidate === undefined) && (missing2 = "candidate"))){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key3 in data4){
if(!((key3 === "control") || (key3 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.control !== undefined){
const _errs15 = errors;
if("control" !== data4.control){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants/control",schemaPath:"#/$defs/FlagDefinition/properties/variants/properties/control/const",keyword:"const",params:{allowedValue: "control"},message:"must be equal to constant"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.candidate !== undefined){
const _errs16 = errors;
if("candidate" !== data4.candidate){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants/candidate",schemaPath:"#/$defs/FlagDefinition/properties/variants/properties/candidate/const",keyword:"const",params:{allowedValue: "candidate"},message:"must be equal to constant"}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/variants",schemaPath:"#/$defs/FlagDefinition/properties/variants/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.defaultVariant !== undefined){
let data7 = data2.defaultVariant;
const _errs17 = errors;
if(!((data7 === "control") || (data7 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/defaultVariant",schemaPath:"#/$defs/FlagDefinition/properties/defaultVariant/enum",keyword:"enum",params:{allowedValues: schema32.properties.defaultVariant.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.targeting !== undefined){
let data8 = data2.targeting;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing3;
if((data8.if === undefined) && (missing3 = "if")){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key4 in data8){
if(!(key4 === "if")){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.if !== undefined){
let data9 = data8.if;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data9)){
if(data9.length > 3){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/if",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/if/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"}];
return false;
}
else {
if(data9.length < 3){
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/if",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/if/minItems",keyword:"minItems",params:{limit: 3},message:"must NOT have fewer than 3 items"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting/if",schemaPath:"#/$defs/FlagDefinition/properties/targeting/properties/if/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/targeting",schemaPath:"#/$defs/FlagDefinition/properties/targeting/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs18 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/flags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FlagDefinition/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
const _errs23 = errors;
if(!(validate21(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

