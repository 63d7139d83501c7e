// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateAcceptancesDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"acceptances.schema.json","title":"AcceptancesDocument","description":"migrate.accepted.json: differences that are known and accepted for a time.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","accepted"],"properties":{"$schema":{"type":"string","description":"Where editors find this schema."},"schemaVersion":{"const":1},"kind":{"const":"acceptances"},"accepted":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/Acceptance"}}},"$defs":{"Acceptance":{"title":"Acceptance","description":"One place in which the candidate may differ, until a day.","type":"object","additionalProperties":false,"required":["channel","location","kind","reason","expires","by","createdAt"],"properties":{"channel":{"enum":["exit","stdout","stderr","files","answer"]},"location":{"type":"string"},"kind":{"type":"string"},"reason":{"type":"string","pattern":"\\S"},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","description":"The last day, in UTC, on which the difference is accepted."},"by":{"type":"string","description":"Who accepted it."},"createdAt":{"type":"string"}}}}};
const schema32 = {"title":"Acceptance","description":"One place in which the candidate may differ, until a day.","type":"object","additionalProperties":false,"required":["channel","location","kind","reason","expires","by","createdAt"],"properties":{"channel":{"enum":["exit","stdout","stderr","files","answer"]},"location":{"type":"string"},"kind":{"type":"string"},"reason":{"type":"string","pattern":"\\S"},"expires":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","description":"The last day, in UTC, on which the difference is accepted."},"by":{"type":"string","description":"Who accepted it."},"createdAt":{"type":"string"}}};
const pattern4 = new RegExp("\\S", "");
const pattern5 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="acceptances.schema.json" */;
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
if((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.accepted === undefined) && (missing0 = "accepted"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "$schema") || (key0 === "schemaVersion")) || (key0 === "kind")) || (key0 === "accepted"))){
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
if(data.schemaVersion !== undefined){
const _errs4 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs5 = errors;
if("acceptances" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "acceptances"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data3 = data.accepted;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
if(data3.length > 1000){
validate20.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((((((data4.channel === undefined) && (missing1 = "channel")) || ((data4.location === undefined) && (missing1 = "location"))) || ((data4.kind === undefined) && (missing1 = "kind"))) || ((data4.reason === undefined) && (missing1 = "reason"))) || ((data4.expires === undefined) && (missing1 = "expires"))) || ((data4.by === undefined) && (missing1 = "by"))) || ((data4.createdAt === undefined) && (missing1 = "createdAt"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0,schemaPath:"#/$defs/Acceptance/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!(((((((key1 === "channel") || (key1 === "location")) || (key1 === "kind")) || (key1 === "reason")) || (key1 === "expires")) || (key1 === "by")) || (key1 === "createdAt"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0,schemaPath:"#/$defs/Acceptance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.channel !== undefined){
let data5 = data4.channel;
const _errs12 = errors;
if(!(((((data5 === "exit") || (data5 === "stdout")) || (data5 === "stderr")) || (data5 === "files")) || (data5 === "answer"))){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/channel",schemaPath:"#/$defs/Acceptance/properties/channel/enum",keyword:"enum",params:{allowedValues: schema32.properties.channel.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.location !== undefined){
const _errs13 = errors;
if(typeof data4.location !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/location",schemaPath:"#/$defs/Acceptance/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.kind !== undefined){
const _errs15 = errors;
if(typeof data4.kind !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/kind",schemaPath:"#/$defs/Acceptance/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.reason !== undefined){
let data8 = data4.reason;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/reason",schemaPath:"#/$defs/Acceptance/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/reason",schemaPath:"#/$defs/Acceptance/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.expires !== undefined){
let data9 = data4.expires;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/expires",schemaPath:"#/$defs/Acceptance/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/expires",schemaPath:"#/$defs/Acceptance/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.by !== undefined){
const _errs21 = errors;
if(typeof data4.by !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/by",schemaPath:"#/$defs/Acceptance/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.createdAt !== undefined){
const _errs23 = errors;
if(typeof data4.createdAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0+"/createdAt",schemaPath:"#/$defs/Acceptance/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs23 === errors;
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
validate20.errors = [{instancePath:instancePath+"/accepted/" + i0,schemaPath:"#/$defs/Acceptance/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

