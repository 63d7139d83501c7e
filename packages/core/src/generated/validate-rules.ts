// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRulesDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rules.schema.json","title":"RulesDocument","description":"How places in what both sides write are compared, where it is not byte for byte.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","rules"],"properties":{"$schema":{"type":"string","description":"Where editors find this schema."},"schemaVersion":{"const":1},"kind":{"const":"rules"},"rules":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/Rule"}}},"$defs":{"Rule":{"title":"Rule","description":"One place, and how it is compared there. Which keys a type takes is in docs/rules.md.","type":"object","additionalProperties":false,"required":["type","channel"],"properties":{"type":{"enum":["ignore","presence","timestamp","uuid","float","set","keyed","key-order","notation","temp-path","pattern","mode"]},"channel":{"enum":["stdout","stderr","files"]},"file":{"type":"string","minLength":1,"description":"A glob of paths, for the channel files only."},"at":{"type":"string","description":"A JSON pointer into the parsed output, in which * stands for any key or index and ** for any number of them."},"line":{"type":"string","minLength":1,"description":"An RE2 expression on the lines of a text; the rule is about its groups, or all that it matches."},"format":{"enum":["json","ndjson","csv","tsv","yaml","text"],"description":"How the output is read; found by itself where it is left out."},"name":{"type":"string","minLength":1,"description":"How reports call the rule."},"reason":{"type":"string","description":"Why the rule is there, for people."},"withinSeconds":{"type":"number","minimum":0,"description":"For timestamp: how far the two may be apart."},"absolute":{"type":"number","minimum":0,"description":"For float: the tolerance."},"relative":{"type":"number","minimum":0,"exclusiveMaximum":1,"description":"For float: the tolerance as a share of the larger magnitude."},"key":{"type":"string","description":"For keyed: a JSON pointer from an item to its key."},"of":{"type":"array","minItems":1,"items":{"enum":["white-space","numbers","escapes"]},"description":"For notation: what may be written otherwise; all of it by default."},"match":{"type":"string","minLength":1,"description":"For pattern: an RE2 expression; what it matches may differ, the rest may not."},"roots":{"type":"array","items":{"type":"string","pattern":"^/"},"description":"For temp-path: further directories that hold temporary files."}}}}};
const schema32 = {"title":"Rule","description":"One place, and how it is compared there. Which keys a type takes is in docs/rules.md.","type":"object","additionalProperties":false,"required":["type","channel"],"properties":{"type":{"enum":["ignore","presence","timestamp","uuid","float","set","keyed","key-order","notation","temp-path","pattern","mode"]},"channel":{"enum":["stdout","stderr","files"]},"file":{"type":"string","minLength":1,"description":"A glob of paths, for the channel files only."},"at":{"type":"string","description":"A JSON pointer into the parsed output, in which * stands for any key or index and ** for any number of them."},"line":{"type":"string","minLength":1,"description":"An RE2 expression on the lines of a text; the rule is about its groups, or all that it matches."},"format":{"enum":["json","ndjson","csv","tsv","yaml","text"],"description":"How the output is read; found by itself where it is left out."},"name":{"type":"string","minLength":1,"description":"How reports call the rule."},"reason":{"type":"string","description":"Why the rule is there, for people."},"withinSeconds":{"type":"number","minimum":0,"description":"For timestamp: how far the two may be apart."},"absolute":{"type":"number","minimum":0,"description":"For float: the tolerance."},"relative":{"type":"number","minimum":0,"exclusiveMaximum":1,"description":"For float: the tolerance as a share of the larger magnitude."},"key":{"type":"string","description":"For keyed: a JSON pointer from an item to its key."},"of":{"type":"array","minItems":1,"items":{"enum":["white-space","numbers","escapes"]},"description":"For notation: what may be written otherwise; all of it by default."},"match":{"type":"string","minLength":1,"description":"For pattern: an RE2 expression; what it matches may differ, the rest may not."},"roots":{"type":"array","items":{"type":"string","pattern":"^/"},"description":"For temp-path: further directories that hold temporary files."}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^/", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rules.schema.json" */;
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
if(data.rules === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "$schema") || (key0 === "schemaVersion")) || (key0 === "kind")) || (key0 === "rules"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
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
const err4 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data1 = data.schemaVersion;
if(1 !== data1){
const err5 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schemaVersion,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if("rules" !== data2){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "rules"},message:"must be equal to constant",schema:"rules",parentSchema:schema31.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rules !== undefined){
let data3 = data.rules;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err7 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.rules,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.type === undefined){
const err8 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/$defs/Rule/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.required,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.channel === undefined){
const err9 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/$defs/Rule/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema32.required,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data4){
if(!(func1.call(schema32.properties, key1))){
const err10 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/$defs/Rule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.type !== undefined){
let data5 = data4.type;
if(!((((((((((((data5 === "ignore") || (data5 === "presence")) || (data5 === "timestamp")) || (data5 === "uuid")) || (data5 === "float")) || (data5 === "set")) || (data5 === "keyed")) || (data5 === "key-order")) || (data5 === "notation")) || (data5 === "temp-path")) || (data5 === "pattern")) || (data5 === "mode"))){
const err11 = {instancePath:instancePath+"/rules/" + i0+"/type",schemaPath:"#/$defs/Rule/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.type.enum,parentSchema:schema32.properties.type,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.channel !== undefined){
let data6 = data4.channel;
if(!(((data6 === "stdout") || (data6 === "stderr")) || (data6 === "files"))){
const err12 = {instancePath:instancePath+"/rules/" + i0+"/channel",schemaPath:"#/$defs/Rule/properties/channel/enum",keyword:"enum",params:{allowedValues: schema32.properties.channel.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.channel.enum,parentSchema:schema32.properties.channel,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.file !== undefined){
let data7 = data4.file;
if(typeof data7 === "string"){
if(data7.length < 1){
const err13 = {instancePath:instancePath+"/rules/" + i0+"/file",schemaPath:"#/$defs/Rule/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/rules/" + i0+"/file",schemaPath:"#/$defs/Rule/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.at !== undefined){
let data8 = data4.at;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/rules/" + i0+"/at",schemaPath:"#/$defs/Rule/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.at.type,parentSchema:schema32.properties.at,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.line !== undefined){
let data9 = data4.line;
if(typeof data9 === "string"){
if(data9.length < 1){
const err16 = {instancePath:instancePath+"/rules/" + i0+"/line",schemaPath:"#/$defs/Rule/properties/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.line,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/rules/" + i0+"/line",schemaPath:"#/$defs/Rule/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.line.type,parentSchema:schema32.properties.line,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.format !== undefined){
let data10 = data4.format;
if(!((((((data10 === "json") || (data10 === "ndjson")) || (data10 === "csv")) || (data10 === "tsv")) || (data10 === "yaml")) || (data10 === "text"))){
const err18 = {instancePath:instancePath+"/rules/" + i0+"/format",schemaPath:"#/$defs/Rule/properties/format/enum",keyword:"enum",params:{allowedValues: schema32.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.format.enum,parentSchema:schema32.properties.format,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.name !== undefined){
let data11 = data4.name;
if(typeof data11 === "string"){
if(data11.length < 1){
const err19 = {instancePath:instancePath+"/rules/" + i0+"/name",schemaPath:"#/$defs/Rule/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.name,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/rules/" + i0+"/name",schemaPath:"#/$defs/Rule/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.reason !== undefined){
let data12 = data4.reason;
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/rules/" + i0+"/reason",schemaPath:"#/$defs/Rule/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.reason.type,parentSchema:schema32.properties.reason,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.withinSeconds !== undefined){
let data13 = data4.withinSeconds;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/rules/" + i0+"/withinSeconds",schemaPath:"#/$defs/Rule/properties/withinSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.withinSeconds,data:data13};
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
const err23 = {instancePath:instancePath+"/rules/" + i0+"/withinSeconds",schemaPath:"#/$defs/Rule/properties/withinSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.withinSeconds.type,parentSchema:schema32.properties.withinSeconds,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.absolute !== undefined){
let data14 = data4.absolute;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/rules/" + i0+"/absolute",schemaPath:"#/$defs/Rule/properties/absolute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.absolute,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/rules/" + i0+"/absolute",schemaPath:"#/$defs/Rule/properties/absolute/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.absolute.type,parentSchema:schema32.properties.absolute,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.relative !== undefined){
let data15 = data4.relative;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err26 = {instancePath:instancePath+"/rules/" + i0+"/relative",schemaPath:"#/$defs/Rule/properties/relative/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.relative,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data15 >= 1 || isNaN(data15)){
const err27 = {instancePath:instancePath+"/rules/" + i0+"/relative",schemaPath:"#/$defs/Rule/properties/relative/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1},message:"must be < 1",schema:1,parentSchema:schema32.properties.relative,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/rules/" + i0+"/relative",schemaPath:"#/$defs/Rule/properties/relative/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.relative.type,parentSchema:schema32.properties.relative,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.key !== undefined){
let data16 = data4.key;
if(typeof data16 !== "string"){
const err29 = {instancePath:instancePath+"/rules/" + i0+"/key",schemaPath:"#/$defs/Rule/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.key.type,parentSchema:schema32.properties.key,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.of !== undefined){
let data17 = data4.of;
if(Array.isArray(data17)){
if(data17.length < 1){
const err30 = {instancePath:instancePath+"/rules/" + i0+"/of",schemaPath:"#/$defs/Rule/properties/of/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.of,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(!(((data18 === "white-space") || (data18 === "numbers")) || (data18 === "escapes"))){
const err31 = {instancePath:instancePath+"/rules/" + i0+"/of/" + i1,schemaPath:"#/$defs/Rule/properties/of/items/enum",keyword:"enum",params:{allowedValues: schema32.properties.of.items.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.of.items.enum,parentSchema:schema32.properties.of.items,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/rules/" + i0+"/of",schemaPath:"#/$defs/Rule/properties/of/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.of.type,parentSchema:schema32.properties.of,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data4.match !== undefined){
let data19 = data4.match;
if(typeof data19 === "string"){
if(data19.length < 1){
const err33 = {instancePath:instancePath+"/rules/" + i0+"/match",schemaPath:"#/$defs/Rule/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.match,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/rules/" + i0+"/match",schemaPath:"#/$defs/Rule/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.match.type,parentSchema:schema32.properties.match,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data4.roots !== undefined){
let data20 = data4.roots;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err35 = {instancePath:instancePath+"/rules/" + i0+"/roots/" + i2,schemaPath:"#/$defs/Rule/properties/roots/items/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema32.properties.roots.items,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/rules/" + i0+"/roots/" + i2,schemaPath:"#/$defs/Rule/properties/roots/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.roots.items.type,parentSchema:schema32.properties.roots.items,data:data21};
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
else {
const err37 = {instancePath:instancePath+"/rules/" + i0+"/roots",schemaPath:"#/$defs/Rule/properties/roots/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.roots.type,parentSchema:schema32.properties.roots,data:data20};
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
else {
const err38 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/$defs/Rule/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data4};
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
const err39 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data3};
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
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

