// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateMigrateConfig = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"config.schema.json","title":"MigrateConfig","description":"migrate.config.json: one migration of one operation from a control to a candidate. Relative paths are relative to this file.","type":"object","additionalProperties":false,"required":["schemaVersion","name","flag","control","candidate"],"properties":{"$schema":{"type":"string","description":"Where editors find this schema."},"schemaVersion":{"const":1},"name":{"type":"string","pattern":"\\S","description":"The name of the migration, as reports show it."},"flag":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","description":"The name of the feature flag. The environment variable is STRANGLER_ and this name in upper case."},"control":{"$ref":"#/$defs/Implementation"},"candidate":{"$ref":"#/$defs/Implementation","description":"The implementation that may replace it."},"facade":{"$ref":"#/$defs/FacadeSettings"},"profile":{"$ref":"#/$defs/ProfileSettings"},"shadow":{"$ref":"#/$defs/ShadowSettings"},"launcher":{"$ref":"#/$defs/LauncherSettings"},"state":{"$ref":"#/$defs/StateSettings"},"rollout":{"$ref":"#/$defs/RolloutSettings"},"release":{"$ref":"#/$defs/ReleaseSettings"},"guard":{"$ref":"#/$defs/GuardSettings"}},"$defs":{"Implementation":{"title":"Implementation","description":"One side of the migration: the control is in charge today, the candidate may replace it.","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}},"FacadeSettings":{"title":"FacadeSettings","description":"What migrate generate reads and writes; a language that is not named is not generated.","type":"object","additionalProperties":false,"required":["contract"],"properties":{"contract":{"type":"string","description":"The contract of the operation."},"go":{"type":"object","additionalProperties":false,"required":["dir","package"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the Go package."},"package":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","description":"The name of the Go package."}}},"rust":{"type":"object","additionalProperties":false,"required":["dir","crate"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the Rust crate."},"crate":{"type":"string","pattern":"^[a-z][a-z0-9_-]*$","description":"The name of the Rust crate."}}},"typescript":{"type":"object","additionalProperties":false,"required":["dir"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the TypeScript files."}}}}},"ProfileSettings":{"title":"ProfileSettings","type":"object","description":"What to profile: one of package, benchmark, perf and url.","additionalProperties":false,"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The Go main package to profile, relative to the module, for example ./cmd/tool."},"benchmark":{"title":"BenchmarkSettings","type":"object","description":"Go benchmarks to profile.","additionalProperties":false,"required":["package","bench"],"properties":{"package":{"type":"string","description":"The package of the benchmarks, relative to the module."},"bench":{"type":"string","description":"The regular expression of go test -bench."},"benchtime":{"type":"string","description":"How long each runs in one round, as go test -benchtime takes it."}}},"perf":{"title":"PerfSettings","type":"object","description":"A native program, for example in Rust, to record with perf.","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; those of a workload follow."},"hz":{"type":"integer","minimum":1,"maximum":10000,"default":499,"description":"Samples a second."},"callGraph":{"enum":["fp","dwarf"],"default":"fp","description":"How callers are found: by frame pointers, or by debug information."}}},"url":{"type":"string","description":"The address of a running server's profile, for example http://localhost:6060/debug/pprof/profile?seconds=30."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."},"exitCodes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255},"minItems":1,"default":[0],"description":"The exit codes with which the workload may end."}}}},"extracted":{"type":"string","description":"The function that the candidate's release replaces, as a profile names it. Its calls are recorded, and repeated on the candidate to forecast the run time; it has to be free of effects outside the working directory."},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"precisionPoints":{"type":"number","exclusiveMinimum":0,"maximum":50,"default":2,"description":"Workloads repeat until the 95 % intervals of the top shares reach no further than this many points either way."},"minSamples":{"type":"integer","minimum":1,"description":"Workloads repeat until the profile holds at least this many samples, however well the shares are known."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}},"ShadowSettings":{"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"traceCases":{"type":"integer","minimum":0,"description":"Cases of which a further run of each side is traced, to find executables that are not listed: 1 % of them and at least 20 by default; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1},"corpus":{"type":"string","description":"A directory of recorded cases; used where there are neither cases nor inputs."},"rules":{"type":"string","description":"A JSON file of rules: how places in the outputs are compared."},"comparator":{"type":"string","description":"A JavaScript module whose default export compares two observations."},"accepted":{"type":"string","default":"migrate.accepted.json","description":"The file of accepted differences."},"record":{"title":"RecordSettings","type":"object","additionalProperties":false,"properties":{"env":{"type":"array","items":{"type":"string"},"description":"Names of the variables that a recorded case keeps."},"redact":{"type":"array","items":{"type":"string"},"description":"RE2 expressions; what they match is replaced before anything is written."}}}}},"LauncherSettings":{"title":"LauncherSettings","description":"The drop-in launcher of the tool, as migrate launcher builds it.","type":"object","additionalProperties":false,"required":["control"],"properties":{"out":{"type":"string","minLength":1,"description":"Where the launcher is written; .migrate/launcher/ and the name of the control's program by default."},"control":{"type":"string","pattern":"^/","description":"The absolute path of the control's program where no rollout can be read: the tool as it was installed."},"effects":{"enum":["none","workdir","external"],"default":"external","description":"What an invocation touches. Only with none or workdir may an input be run a second time."},"holdBytes":{"type":"integer","minimum":0,"maximum":1073741824,"default":1048576,"description":"How much of a candidate's output is held back in canary with effects none, so that nobody sees anything of one that crashes; 0 holds nothing back."},"holdMs":{"type":"integer","minimum":0,"maximum":3600000,"default":10000,"description":"For how long it is held back, in milliseconds."}}},"StateSettings":{"title":"StateSettings","type":"object","additionalProperties":false,"properties":{"home":{"type":"string","minLength":1,"description":"Where the state of the rollout is: a directory, .migrate/rollout by default, or the http or https address of an OFREP service that is asked for it."}}},"RolloutSettings":{"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."},"rehearsalMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the rehearsal of the runbook may be that the candidate's share needs."},"owners":{"type":"array","items":{"type":"string","pattern":"\\S"},"description":"Who answers for this rollout, as the runbook names them."},"probe":{"type":"string","pattern":"\\S","description":"A shell line that runs the tool once on the state in $STRANGLER_HOME and has it append its event to $STRANGLER_EVENTS; a rehearsal runs it in this file's directory to see who answers. What it builds may stay in $STRANGLER_SCRATCH until the rehearsal ends."},"stickiness":{"type":"string","pattern":"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$","default":"random","description":"What decides in canary who answers: chance at each invocation, or the host, the user, the repository or a variable, so that the same one keeps the same implementation."},"minEvents":{"type":"integer","minimum":0,"default":1000,"description":"Invocations of a stage that have to be seen before the next promotion; 0 asks for no events at all."},"minHours":{"type":"number","minimum":0,"default":1,"description":"How long a stage has to last before the next promotion."}}},"ReleaseSettings":{"title":"ReleaseSettings","type":"object","additionalProperties":false,"properties":{"registry":{"type":"string","minLength":1,"description":"The repository of releases in an OCI registry, host and path, for example ghcr.io/example/tool."},"plainHttp":{"type":"boolean","default":false,"description":"Speak HTTP without TLS to the registry; a registry on this machine is always spoken to so."},"retainDays":{"type":"number","exclusiveMinimum":0,"default":60,"description":"How many days a release is kept after the later of complete and its last answer."}}},"GuardSettings":{"title":"GuardSettings","description":"When the guard rolls back.","type":"object","additionalProperties":false,"properties":{"falseAlarmRate":{"type":"number","minimum":0.0001,"maximum":0.1,"default":0.01,"description":"How likely a stage may be rolled back by chance, over all looks together: half for errors, three tenths for latency, two for memory."},"minEvents":{"type":"integer","minimum":1,"default":100,"description":"Invocations of an arm below which the guard waits."},"silenceMinutes":{"type":"number","exclusiveMinimum":0,"default":60,"description":"After so long without an event the guard waits, because it does not see what happens."},"intervalSeconds":{"type":"number","minimum":0.05,"maximum":3600,"default":15,"description":"How often the guard looks with --watch, beside each change of the events."},"errors":{"title":"GuardErrors","type":"object","additionalProperties":false,"properties":{"tolerance":{"type":"number","minimum":0,"maximum":0.5,"default":0.001,"description":"By how much the candidate's error rate may exceed the control's, as a share of runs."}}},"crashes":{"title":"GuardCrashes","type":"object","additionalProperties":false,"properties":{"count":{"type":"integer","minimum":1,"default":3,"description":"Crashes of the candidate below which the breaker holds still."},"rate":{"type":"number","exclusiveMinimum":0,"maximum":1,"default":0.02,"description":"Share of the candidate's runs that crash, below which the breaker holds still."}}},"latency":{"title":"GuardLatency","description":"How many times the control's the candidate's may be, by quantile; null does not judge a quantile.","type":"object","additionalProperties":false,"properties":{"p50":{"type":["number","null"],"minimum":1,"default":1.5},"p95":{"type":["number","null"],"minimum":1,"default":1.5},"p99":{"type":["number","null"],"minimum":1,"default":2},"slackMs":{"type":"number","minimum":0,"default":10,"description":"What the candidate may take on top, so that a millisecond more does not matter."}}},"memory":{"title":"GuardMemory","description":"How many times the control's peak memory the candidate's may be; null does not judge it.","type":"object","additionalProperties":false,"properties":{"p95":{"type":["number","null"],"minimum":1,"default":1.5},"slackMiB":{"type":"number","minimum":0,"default":32}}},"errorBudget":{"title":"GuardErrorBudget","description":"The candidate's service level objective; not judged where it is left out.","type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"type":"number","minimum":0.5,"maximum":0.99999,"description":"Share of runs that have to go well over 30 days, for example 0.999."},"minErrors":{"type":"integer","minimum":1,"default":10,"description":"Errors in the long window below which nothing burns."}}},"prometheus":{"title":"GuardPrometheus","description":"A Prometheus server whose counters are judged beside the events.","type":"object","additionalProperties":false,"required":["url","queries"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"For example http://prometheus:9090."},"timeoutMs":{"type":"integer","minimum":1,"maximum":60000,"default":5000},"queries":{"title":"GuardQueries","description":"PromQL that gives one number each; {window} is the age of the stage, for example 3600s.","type":"object","additionalProperties":false,"required":["controlRuns","controlErrors","candidateRuns","candidateErrors"],"properties":{"controlRuns":{"type":"string","minLength":1},"controlErrors":{"type":"string","minLength":1},"candidateRuns":{"type":"string","minLength":1},"candidateErrors":{"type":"string","minLength":1}}}}}}}}};
const schema32 = {"title":"Implementation","description":"One side of the migration: the control is in charge today, the candidate may replace it.","type":"object","additionalProperties":false,"required":["command"],"properties":{"label":{"type":"string","description":"How reports call it, for example go or rust."},"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file."},"env":{"type":"object","additionalProperties":{"type":"string"},"description":"Variables set for this implementation only. {configDir} is the directory of this file."},"artifacts":{"type":"array","items":{"type":"string"},"description":"Further files that this implementation runs, such as subprocess binaries. They are part of its digest."},"release":{"type":"string","description":"The one binary that a rollout switches; the executable of the command by default."},"build":{"type":"string","description":"The command that builds it. Error messages show it as the next step; nothing runs it."},"answersAs":{"enum":["control","candidate"],"description":"Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal."}}};
const schema34 = {"title":"FacadeSettings","description":"What migrate generate reads and writes; a language that is not named is not generated.","type":"object","additionalProperties":false,"required":["contract"],"properties":{"contract":{"type":"string","description":"The contract of the operation."},"go":{"type":"object","additionalProperties":false,"required":["dir","package"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the Go package."},"package":{"type":"string","pattern":"^[a-z][a-z0-9_]*$","description":"The name of the Go package."}}},"rust":{"type":"object","additionalProperties":false,"required":["dir","crate"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the Rust crate."},"crate":{"type":"string","pattern":"^[a-z][a-z0-9_-]*$","description":"The name of the Rust crate."}}},"typescript":{"type":"object","additionalProperties":false,"required":["dir"],"properties":{"dir":{"type":"string","minLength":1,"description":"The directory of the TypeScript files."}}}}};
const schema35 = {"title":"ProfileSettings","type":"object","description":"What to profile: one of package, benchmark, perf and url.","additionalProperties":false,"properties":{"module":{"type":"string","default":".","description":"The directory of the Go module."},"package":{"type":"string","description":"The Go main package to profile, relative to the module, for example ./cmd/tool."},"benchmark":{"title":"BenchmarkSettings","type":"object","description":"Go benchmarks to profile.","additionalProperties":false,"required":["package","bench"],"properties":{"package":{"type":"string","description":"The package of the benchmarks, relative to the module."},"bench":{"type":"string","description":"The regular expression of go test -bench."},"benchtime":{"type":"string","description":"How long each runs in one round, as go test -benchtime takes it."}}},"perf":{"title":"PerfSettings","type":"object","description":"A native program, for example in Rust, to record with perf.","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program and its fixed arguments; those of a workload follow."},"hz":{"type":"integer","minimum":1,"maximum":10000,"default":499,"description":"Samples a second."},"callGraph":{"enum":["fp","dwarf"],"default":"fp","description":"How callers are found: by frame pointers, or by debug information."}}},"url":{"type":"string","description":"The address of a running server's profile, for example http://localhost:6060/debug/pprof/profile?seconds=30."},"workloads":{"type":"array","minItems":1,"items":{"type":"object","title":"Workload","additionalProperties":false,"required":["args"],"properties":{"args":{"type":"array","items":{"type":"string"},"description":"{goroot} is the machine's GOROOT, {configDir} the directory of this file."},"stdin":{"type":"string","description":"A file to read standard input from."},"exitCodes":{"type":"array","items":{"type":"integer","minimum":0,"maximum":255},"minItems":1,"default":[0],"description":"The exit codes with which the workload may end."}}}},"extracted":{"type":"string","description":"The function that the candidate's release replaces, as a profile names it. Its calls are recorded, and repeated on the candidate to forecast the run time; it has to be free of effects outside the working directory."},"threshold":{"type":"number","exclusiveMinimum":0,"maximum":100,"default":20,"description":"Percent of run time at which an operation is a hot path."},"precisionPoints":{"type":"number","exclusiveMinimum":0,"maximum":50,"default":2,"description":"Workloads repeat until the 95 % intervals of the top shares reach no further than this many points either way."},"minSamples":{"type":"integer","minimum":1,"description":"Workloads repeat until the profile holds at least this many samples, however well the shares are known."},"maxSeconds":{"type":"number","exclusiveMinimum":0,"default":60,"description":"The budget after which repeating stops."}}};
const schema36 = {"title":"ShadowSettings","type":"object","additionalProperties":false,"properties":{"cases":{"type":"string","description":"A JSONL file with one case a line."},"inputs":{"type":"string","description":"A glob of input files; used where there are no cases."},"jobs":{"type":"integer","minimum":1,"description":"Cases that run at the same time; the number of processors by default."},"timeoutMs":{"type":"integer","minimum":1,"default":30000},"compare":{"type":"array","minItems":1,"items":{"enum":["exit","stdout","stderr","files"]},"description":"The channels to compare, all four by default."},"noiseRuns":{"type":"integer","minimum":1,"maximum":20,"default":2,"description":"How often the control runs each case, to see whether it agrees with itself."},"minCases":{"type":"integer","minimum":1,"default":1000,"description":"Distinct sources and judged cases below which the verdict is insufficient."},"maxMismatchRate":{"type":"number","minimum":0,"maximum":1,"default":0},"timingCases":{"type":"integer","minimum":0,"default":100,"description":"Cases in the separate timing pass; 0 leaves it out."},"traceCases":{"type":"integer","minimum":0,"description":"Cases of which a further run of each side is traced, to find executables that are not listed: 1 % of them and at least 20 by default; 0 leaves it out."},"seed":{"type":"integer","minimum":0,"default":1},"corpus":{"type":"string","description":"A directory of recorded cases; used where there are neither cases nor inputs."},"rules":{"type":"string","description":"A JSON file of rules: how places in the outputs are compared."},"comparator":{"type":"string","description":"A JavaScript module whose default export compares two observations."},"accepted":{"type":"string","default":"migrate.accepted.json","description":"The file of accepted differences."},"record":{"title":"RecordSettings","type":"object","additionalProperties":false,"properties":{"env":{"type":"array","items":{"type":"string"},"description":"Names of the variables that a recorded case keeps."},"redact":{"type":"array","items":{"type":"string"},"description":"RE2 expressions; what they match is replaced before anything is written."}}}}};
const schema37 = {"title":"LauncherSettings","description":"The drop-in launcher of the tool, as migrate launcher builds it.","type":"object","additionalProperties":false,"required":["control"],"properties":{"out":{"type":"string","minLength":1,"description":"Where the launcher is written; .migrate/launcher/ and the name of the control's program by default."},"control":{"type":"string","pattern":"^/","description":"The absolute path of the control's program where no rollout can be read: the tool as it was installed."},"effects":{"enum":["none","workdir","external"],"default":"external","description":"What an invocation touches. Only with none or workdir may an input be run a second time."},"holdBytes":{"type":"integer","minimum":0,"maximum":1073741824,"default":1048576,"description":"How much of a candidate's output is held back in canary with effects none, so that nobody sees anything of one that crashes; 0 holds nothing back."},"holdMs":{"type":"integer","minimum":0,"maximum":3600000,"default":10000,"description":"For how long it is held back, in milliseconds."}}};
const schema38 = {"title":"StateSettings","type":"object","additionalProperties":false,"properties":{"home":{"type":"string","minLength":1,"description":"Where the state of the rollout is: a directory, .migrate/rollout by default, or the http or https address of an OFREP service that is asked for it."}}};
const schema39 = {"title":"RolloutSettings","type":"object","additionalProperties":false,"properties":{"evidenceMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the shadow run behind a stage may be."},"rehearsalMaxAgeDays":{"type":"number","exclusiveMinimum":0,"default":7,"description":"How old the rehearsal of the runbook may be that the candidate's share needs."},"owners":{"type":"array","items":{"type":"string","pattern":"\\S"},"description":"Who answers for this rollout, as the runbook names them."},"probe":{"type":"string","pattern":"\\S","description":"A shell line that runs the tool once on the state in $STRANGLER_HOME and has it append its event to $STRANGLER_EVENTS; a rehearsal runs it in this file's directory to see who answers. What it builds may stay in $STRANGLER_SCRATCH until the rehearsal ends."},"stickiness":{"type":"string","pattern":"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$","default":"random","description":"What decides in canary who answers: chance at each invocation, or the host, the user, the repository or a variable, so that the same one keeps the same implementation."},"minEvents":{"type":"integer","minimum":0,"default":1000,"description":"Invocations of a stage that have to be seen before the next promotion; 0 asks for no events at all."},"minHours":{"type":"number","minimum":0,"default":1,"description":"How long a stage has to last before the next promotion."}}};
const schema40 = {"title":"ReleaseSettings","type":"object","additionalProperties":false,"properties":{"registry":{"type":"string","minLength":1,"description":"The repository of releases in an OCI registry, host and path, for example ghcr.io/example/tool."},"plainHttp":{"type":"boolean","default":false,"description":"Speak HTTP without TLS to the registry; a registry on this machine is always spoken to so."},"retainDays":{"type":"number","exclusiveMinimum":0,"default":60,"description":"How many days a release is kept after the later of complete and its last answer."}}};
const schema41 = {"title":"GuardSettings","description":"When the guard rolls back.","type":"object","additionalProperties":false,"properties":{"falseAlarmRate":{"type":"number","minimum":0.0001,"maximum":0.1,"default":0.01,"description":"How likely a stage may be rolled back by chance, over all looks together: half for errors, three tenths for latency, two for memory."},"minEvents":{"type":"integer","minimum":1,"default":100,"description":"Invocations of an arm below which the guard waits."},"silenceMinutes":{"type":"number","exclusiveMinimum":0,"default":60,"description":"After so long without an event the guard waits, because it does not see what happens."},"intervalSeconds":{"type":"number","minimum":0.05,"maximum":3600,"default":15,"description":"How often the guard looks with --watch, beside each change of the events."},"errors":{"title":"GuardErrors","type":"object","additionalProperties":false,"properties":{"tolerance":{"type":"number","minimum":0,"maximum":0.5,"default":0.001,"description":"By how much the candidate's error rate may exceed the control's, as a share of runs."}}},"crashes":{"title":"GuardCrashes","type":"object","additionalProperties":false,"properties":{"count":{"type":"integer","minimum":1,"default":3,"description":"Crashes of the candidate below which the breaker holds still."},"rate":{"type":"number","exclusiveMinimum":0,"maximum":1,"default":0.02,"description":"Share of the candidate's runs that crash, below which the breaker holds still."}}},"latency":{"title":"GuardLatency","description":"How many times the control's the candidate's may be, by quantile; null does not judge a quantile.","type":"object","additionalProperties":false,"properties":{"p50":{"type":["number","null"],"minimum":1,"default":1.5},"p95":{"type":["number","null"],"minimum":1,"default":1.5},"p99":{"type":["number","null"],"minimum":1,"default":2},"slackMs":{"type":"number","minimum":0,"default":10,"description":"What the candidate may take on top, so that a millisecond more does not matter."}}},"memory":{"title":"GuardMemory","description":"How many times the control's peak memory the candidate's may be; null does not judge it.","type":"object","additionalProperties":false,"properties":{"p95":{"type":["number","null"],"minimum":1,"default":1.5},"slackMiB":{"type":"number","minimum":0,"default":32}}},"errorBudget":{"title":"GuardErrorBudget","description":"The candidate's service level objective; not judged where it is left out.","type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"type":"number","minimum":0.5,"maximum":0.99999,"description":"Share of runs that have to go well over 30 days, for example 0.999."},"minErrors":{"type":"integer","minimum":1,"default":10,"description":"Errors in the long window below which nothing burns."}}},"prometheus":{"title":"GuardPrometheus","description":"A Prometheus server whose counters are judged beside the events.","type":"object","additionalProperties":false,"required":["url","queries"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"For example http://prometheus:9090."},"timeoutMs":{"type":"integer","minimum":1,"maximum":60000,"default":5000},"queries":{"title":"GuardQueries","description":"PromQL that gives one number each; {window} is the age of the stage, for example 3600s.","type":"object","additionalProperties":false,"required":["controlRuns","controlErrors","candidateRuns","candidateErrors"],"properties":{"controlRuns":{"type":"string","minLength":1},"controlErrors":{"type":"string","minLength":1},"candidateRuns":{"type":"string","minLength":1},"candidateErrors":{"type":"string","minLength":1}}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("\\S", "");
const pattern5 = new RegExp("^[a-z][a-z0-9_]*$", "");
const pattern7 = new RegExp("^[a-z][a-z0-9_-]*$", "");
const pattern8 = new RegExp("^/", "");
const pattern11 = new RegExp("^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$", "");
const pattern12 = new RegExp("^https?://", "");

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
if(data.facade !== undefined){
let data26 = data.facade;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.contract === undefined){
const err40 = {instancePath:instancePath+"/facade",schemaPath:"#/$defs/FacadeSettings/required",keyword:"required",params:{missingProperty: "contract"},message:"must have required property '"+"contract"+"'",schema:schema34.required,parentSchema:schema34,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data26){
if(!((((key5 === "contract") || (key5 === "go")) || (key5 === "rust")) || (key5 === "typescript"))){
const err41 = {instancePath:instancePath+"/facade",schemaPath:"#/$defs/FacadeSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data26};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.contract !== undefined){
let data27 = data26.contract;
if(typeof data27 !== "string"){
const err42 = {instancePath:instancePath+"/facade/contract",schemaPath:"#/$defs/FacadeSettings/properties/contract/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.contract.type,parentSchema:schema34.properties.contract,data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data26.go !== undefined){
let data28 = data26.go;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.dir === undefined){
const err43 = {instancePath:instancePath+"/facade/go",schemaPath:"#/$defs/FacadeSettings/properties/go/required",keyword:"required",params:{missingProperty: "dir"},message:"must have required property '"+"dir"+"'",schema:schema34.properties.go.required,parentSchema:schema34.properties.go,data:data28};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data28.package === undefined){
const err44 = {instancePath:instancePath+"/facade/go",schemaPath:"#/$defs/FacadeSettings/properties/go/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'",schema:schema34.properties.go.required,parentSchema:schema34.properties.go,data:data28};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key6 in data28){
if(!((key6 === "dir") || (key6 === "package"))){
const err45 = {instancePath:instancePath+"/facade/go",schemaPath:"#/$defs/FacadeSettings/properties/go/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.go,data:data28};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data28.dir !== undefined){
let data29 = data28.dir;
if(typeof data29 === "string"){
if(data29.length < 1){
const err46 = {instancePath:instancePath+"/facade/go/dir",schemaPath:"#/$defs/FacadeSettings/properties/go/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.go.properties.dir,data:data29};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/facade/go/dir",schemaPath:"#/$defs/FacadeSettings/properties/go/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.go.properties.dir.type,parentSchema:schema34.properties.go.properties.dir,data:data29};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data28.package !== undefined){
let data30 = data28.package;
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
const err48 = {instancePath:instancePath+"/facade/go/package",schemaPath:"#/$defs/FacadeSettings/properties/go/properties/package/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*$"+"\"",schema:"^[a-z][a-z0-9_]*$",parentSchema:schema34.properties.go.properties.package,data:data30};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/facade/go/package",schemaPath:"#/$defs/FacadeSettings/properties/go/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.go.properties.package.type,parentSchema:schema34.properties.go.properties.package,data:data30};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/facade/go",schemaPath:"#/$defs/FacadeSettings/properties/go/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.go.type,parentSchema:schema34.properties.go,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data26.rust !== undefined){
let data31 = data26.rust;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.dir === undefined){
const err51 = {instancePath:instancePath+"/facade/rust",schemaPath:"#/$defs/FacadeSettings/properties/rust/required",keyword:"required",params:{missingProperty: "dir"},message:"must have required property '"+"dir"+"'",schema:schema34.properties.rust.required,parentSchema:schema34.properties.rust,data:data31};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data31.crate === undefined){
const err52 = {instancePath:instancePath+"/facade/rust",schemaPath:"#/$defs/FacadeSettings/properties/rust/required",keyword:"required",params:{missingProperty: "crate"},message:"must have required property '"+"crate"+"'",schema:schema34.properties.rust.required,parentSchema:schema34.properties.rust,data:data31};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key7 in data31){
if(!((key7 === "dir") || (key7 === "crate"))){
const err53 = {instancePath:instancePath+"/facade/rust",schemaPath:"#/$defs/FacadeSettings/properties/rust/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.rust,data:data31};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data31.dir !== undefined){
let data32 = data31.dir;
if(typeof data32 === "string"){
if(data32.length < 1){
const err54 = {instancePath:instancePath+"/facade/rust/dir",schemaPath:"#/$defs/FacadeSettings/properties/rust/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.rust.properties.dir,data:data32};
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
const err55 = {instancePath:instancePath+"/facade/rust/dir",schemaPath:"#/$defs/FacadeSettings/properties/rust/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.rust.properties.dir.type,parentSchema:schema34.properties.rust.properties.dir,data:data32};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data31.crate !== undefined){
let data33 = data31.crate;
if(typeof data33 === "string"){
if(!pattern7.test(data33)){
const err56 = {instancePath:instancePath+"/facade/rust/crate",schemaPath:"#/$defs/FacadeSettings/properties/rust/properties/crate/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*$"+"\"",schema:"^[a-z][a-z0-9_-]*$",parentSchema:schema34.properties.rust.properties.crate,data:data33};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/facade/rust/crate",schemaPath:"#/$defs/FacadeSettings/properties/rust/properties/crate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.rust.properties.crate.type,parentSchema:schema34.properties.rust.properties.crate,data:data33};
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
else {
const err58 = {instancePath:instancePath+"/facade/rust",schemaPath:"#/$defs/FacadeSettings/properties/rust/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.rust.type,parentSchema:schema34.properties.rust,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.typescript !== undefined){
let data34 = data26.typescript;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.dir === undefined){
const err59 = {instancePath:instancePath+"/facade/typescript",schemaPath:"#/$defs/FacadeSettings/properties/typescript/required",keyword:"required",params:{missingProperty: "dir"},message:"must have required property '"+"dir"+"'",schema:schema34.properties.typescript.required,parentSchema:schema34.properties.typescript,data:data34};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key8 in data34){
if(!(key8 === "dir")){
const err60 = {instancePath:instancePath+"/facade/typescript",schemaPath:"#/$defs/FacadeSettings/properties/typescript/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.typescript,data:data34};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data34.dir !== undefined){
let data35 = data34.dir;
if(typeof data35 === "string"){
if(data35.length < 1){
const err61 = {instancePath:instancePath+"/facade/typescript/dir",schemaPath:"#/$defs/FacadeSettings/properties/typescript/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.typescript.properties.dir,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/facade/typescript/dir",schemaPath:"#/$defs/FacadeSettings/properties/typescript/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.typescript.properties.dir.type,parentSchema:schema34.properties.typescript.properties.dir,data:data35};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/facade/typescript",schemaPath:"#/$defs/FacadeSettings/properties/typescript/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.typescript.type,parentSchema:schema34.properties.typescript,data:data34};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/facade",schemaPath:"#/$defs/FacadeSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.profile !== undefined){
let data36 = data.profile;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key9 in data36){
if(!(func1.call(schema35.properties, key9))){
const err65 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data36};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data36.module !== undefined){
let data37 = data36.module;
if(typeof data37 !== "string"){
const err66 = {instancePath:instancePath+"/profile/module",schemaPath:"#/$defs/ProfileSettings/properties/module/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.module.type,parentSchema:schema35.properties.module,data:data37};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data36.package !== undefined){
let data38 = data36.package;
if(typeof data38 !== "string"){
const err67 = {instancePath:instancePath+"/profile/package",schemaPath:"#/$defs/ProfileSettings/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.package.type,parentSchema:schema35.properties.package,data:data38};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data36.benchmark !== undefined){
let data39 = data36.benchmark;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.package === undefined){
const err68 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/required",keyword:"required",params:{missingProperty: "package"},message:"must have required property '"+"package"+"'",schema:schema35.properties.benchmark.required,parentSchema:schema35.properties.benchmark,data:data39};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data39.bench === undefined){
const err69 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/required",keyword:"required",params:{missingProperty: "bench"},message:"must have required property '"+"bench"+"'",schema:schema35.properties.benchmark.required,parentSchema:schema35.properties.benchmark,data:data39};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key10 in data39){
if(!(((key10 === "package") || (key10 === "bench")) || (key10 === "benchtime"))){
const err70 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.benchmark,data:data39};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data39.package !== undefined){
let data40 = data39.package;
if(typeof data40 !== "string"){
const err71 = {instancePath:instancePath+"/profile/benchmark/package",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/package/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.benchmark.properties.package.type,parentSchema:schema35.properties.benchmark.properties.package,data:data40};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data39.bench !== undefined){
let data41 = data39.bench;
if(typeof data41 !== "string"){
const err72 = {instancePath:instancePath+"/profile/benchmark/bench",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.benchmark.properties.bench.type,parentSchema:schema35.properties.benchmark.properties.bench,data:data41};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data39.benchtime !== undefined){
let data42 = data39.benchtime;
if(typeof data42 !== "string"){
const err73 = {instancePath:instancePath+"/profile/benchmark/benchtime",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/properties/benchtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.benchmark.properties.benchtime.type,parentSchema:schema35.properties.benchmark.properties.benchtime,data:data42};
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
else {
const err74 = {instancePath:instancePath+"/profile/benchmark",schemaPath:"#/$defs/ProfileSettings/properties/benchmark/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.benchmark.type,parentSchema:schema35.properties.benchmark,data:data39};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data36.perf !== undefined){
let data43 = data36.perf;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.command === undefined){
const err75 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema35.properties.perf.required,parentSchema:schema35.properties.perf,data:data43};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key11 in data43){
if(!(((key11 === "command") || (key11 === "hz")) || (key11 === "callGraph"))){
const err76 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.perf,data:data43};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data43.command !== undefined){
let data44 = data43.command;
if(Array.isArray(data44)){
if(data44.length < 1){
const err77 = {instancePath:instancePath+"/profile/perf/command",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.perf.properties.command,data:data44};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len4 = data44.length;
for(let i4=0; i4<len4; i4++){
let data45 = data44[i4];
if(typeof data45 !== "string"){
const err78 = {instancePath:instancePath+"/profile/perf/command/" + i4,schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.perf.properties.command.items.type,parentSchema:schema35.properties.perf.properties.command.items,data:data45};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/profile/perf/command",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.perf.properties.command.type,parentSchema:schema35.properties.perf.properties.command,data:data44};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data43.hz !== undefined){
let data46 = data43.hz;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err80 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.perf.properties.hz.type,parentSchema:schema35.properties.perf.properties.hz,data:data46};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 10000 || isNaN(data46)){
const err81 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema35.properties.perf.properties.hz,data:data46};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err82 = {instancePath:instancePath+"/profile/perf/hz",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/hz/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.perf.properties.hz,data:data46};
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
if(data43.callGraph !== undefined){
let data47 = data43.callGraph;
if(!((data47 === "fp") || (data47 === "dwarf"))){
const err83 = {instancePath:instancePath+"/profile/perf/callGraph",schemaPath:"#/$defs/ProfileSettings/properties/perf/properties/callGraph/enum",keyword:"enum",params:{allowedValues: schema35.properties.perf.properties.callGraph.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.perf.properties.callGraph.enum,parentSchema:schema35.properties.perf.properties.callGraph,data:data47};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/profile/perf",schemaPath:"#/$defs/ProfileSettings/properties/perf/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.perf.type,parentSchema:schema35.properties.perf,data:data43};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data36.url !== undefined){
let data48 = data36.url;
if(typeof data48 !== "string"){
const err85 = {instancePath:instancePath+"/profile/url",schemaPath:"#/$defs/ProfileSettings/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.url.type,parentSchema:schema35.properties.url,data:data48};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data36.workloads !== undefined){
let data49 = data36.workloads;
if(Array.isArray(data49)){
if(data49.length < 1){
const err86 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.workloads,data:data49};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
let data50 = data49[i5];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.args === undefined){
const err87 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/required",keyword:"required",params:{missingProperty: "args"},message:"must have required property '"+"args"+"'",schema:schema35.properties.workloads.items.required,parentSchema:schema35.properties.workloads.items,data:data50};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key12 in data50){
if(!(((key12 === "args") || (key12 === "stdin")) || (key12 === "exitCodes"))){
const err88 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.workloads.items,data:data50};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data50.args !== undefined){
let data51 = data50.args;
if(Array.isArray(data51)){
const len6 = data51.length;
for(let i6=0; i6<len6; i6++){
let data52 = data51[i6];
if(typeof data52 !== "string"){
const err89 = {instancePath:instancePath+"/profile/workloads/" + i5+"/args/" + i6,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.workloads.items.properties.args.items.type,parentSchema:schema35.properties.workloads.items.properties.args.items,data:data52};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/profile/workloads/" + i5+"/args",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.workloads.items.properties.args.type,parentSchema:schema35.properties.workloads.items.properties.args,data:data51};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data50.stdin !== undefined){
let data53 = data50.stdin;
if(typeof data53 !== "string"){
const err91 = {instancePath:instancePath+"/profile/workloads/" + i5+"/stdin",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.workloads.items.properties.stdin.type,parentSchema:schema35.properties.workloads.items.properties.stdin,data:data53};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data50.exitCodes !== undefined){
let data54 = data50.exitCodes;
if(Array.isArray(data54)){
if(data54.length < 1){
const err92 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.workloads.items.properties.exitCodes,data:data54};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const len7 = data54.length;
for(let i7=0; i7<len7; i7++){
let data55 = data54[i7];
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err93 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.workloads.items.properties.exitCodes.items.type,parentSchema:schema35.properties.workloads.items.properties.exitCodes.items,data:data55};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 255 || isNaN(data55)){
const err94 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema35.properties.workloads.items.properties.exitCodes.items,data:data55};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data55 < 0 || isNaN(data55)){
const err95 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes/" + i7,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema35.properties.workloads.items.properties.exitCodes.items,data:data55};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/profile/workloads/" + i5+"/exitCodes",schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/properties/exitCodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.workloads.items.properties.exitCodes.type,parentSchema:schema35.properties.workloads.items.properties.exitCodes,data:data54};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/profile/workloads/" + i5,schemaPath:"#/$defs/ProfileSettings/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.workloads.items.type,parentSchema:schema35.properties.workloads.items,data:data50};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/profile/workloads",schemaPath:"#/$defs/ProfileSettings/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.workloads.type,parentSchema:schema35.properties.workloads,data:data49};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data36.extracted !== undefined){
let data56 = data36.extracted;
if(typeof data56 !== "string"){
const err99 = {instancePath:instancePath+"/profile/extracted",schemaPath:"#/$defs/ProfileSettings/properties/extracted/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.extracted.type,parentSchema:schema35.properties.extracted,data:data56};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data36.threshold !== undefined){
let data57 = data36.threshold;
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 100 || isNaN(data57)){
const err100 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema35.properties.threshold,data:data57};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data57 <= 0 || isNaN(data57)){
const err101 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema35.properties.threshold,data:data57};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/profile/threshold",schemaPath:"#/$defs/ProfileSettings/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.threshold.type,parentSchema:schema35.properties.threshold,data:data57};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data36.precisionPoints !== undefined){
let data58 = data36.precisionPoints;
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 50 || isNaN(data58)){
const err103 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema35.properties.precisionPoints,data:data58};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data58 <= 0 || isNaN(data58)){
const err104 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema35.properties.precisionPoints,data:data58};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/profile/precisionPoints",schemaPath:"#/$defs/ProfileSettings/properties/precisionPoints/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.precisionPoints.type,parentSchema:schema35.properties.precisionPoints,data:data58};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data36.minSamples !== undefined){
let data59 = data36.minSamples;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err106 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.minSamples.type,parentSchema:schema35.properties.minSamples,data:data59};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 1 || isNaN(data59)){
const err107 = {instancePath:instancePath+"/profile/minSamples",schemaPath:"#/$defs/ProfileSettings/properties/minSamples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.minSamples,data:data59};
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
if(data36.maxSeconds !== undefined){
let data60 = data36.maxSeconds;
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 <= 0 || isNaN(data60)){
const err108 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema35.properties.maxSeconds,data:data60};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/profile/maxSeconds",schemaPath:"#/$defs/ProfileSettings/properties/maxSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.maxSeconds.type,parentSchema:schema35.properties.maxSeconds,data:data60};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/profile",schemaPath:"#/$defs/ProfileSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data36};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.shadow !== undefined){
let data61 = data.shadow;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key13 in data61){
if(!(func1.call(schema36.properties, key13))){
const err111 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data61};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data61.cases !== undefined){
let data62 = data61.cases;
if(typeof data62 !== "string"){
const err112 = {instancePath:instancePath+"/shadow/cases",schemaPath:"#/$defs/ShadowSettings/properties/cases/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.cases.type,parentSchema:schema36.properties.cases,data:data62};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data61.inputs !== undefined){
let data63 = data61.inputs;
if(typeof data63 !== "string"){
const err113 = {instancePath:instancePath+"/shadow/inputs",schemaPath:"#/$defs/ShadowSettings/properties/inputs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.inputs.type,parentSchema:schema36.properties.inputs,data:data63};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data61.jobs !== undefined){
let data64 = data61.jobs;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err114 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.jobs.type,parentSchema:schema36.properties.jobs,data:data64};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 1 || isNaN(data64)){
const err115 = {instancePath:instancePath+"/shadow/jobs",schemaPath:"#/$defs/ShadowSettings/properties/jobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.jobs,data:data64};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
if(data61.timeoutMs !== undefined){
let data65 = data61.timeoutMs;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err116 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.timeoutMs.type,parentSchema:schema36.properties.timeoutMs,data:data65};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 1 || isNaN(data65)){
const err117 = {instancePath:instancePath+"/shadow/timeoutMs",schemaPath:"#/$defs/ShadowSettings/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.timeoutMs,data:data65};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
if(data61.compare !== undefined){
let data66 = data61.compare;
if(Array.isArray(data66)){
if(data66.length < 1){
const err118 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.compare,data:data66};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
const len8 = data66.length;
for(let i8=0; i8<len8; i8++){
let data67 = data66[i8];
if(!((((data67 === "exit") || (data67 === "stdout")) || (data67 === "stderr")) || (data67 === "files"))){
const err119 = {instancePath:instancePath+"/shadow/compare/" + i8,schemaPath:"#/$defs/ShadowSettings/properties/compare/items/enum",keyword:"enum",params:{allowedValues: schema36.properties.compare.items.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.compare.items.enum,parentSchema:schema36.properties.compare.items,data:data67};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/shadow/compare",schemaPath:"#/$defs/ShadowSettings/properties/compare/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.compare.type,parentSchema:schema36.properties.compare,data:data66};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data61.noiseRuns !== undefined){
let data68 = data61.noiseRuns;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err121 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.noiseRuns.type,parentSchema:schema36.properties.noiseRuns,data:data68};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 20 || isNaN(data68)){
const err122 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema36.properties.noiseRuns,data:data68};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data68 < 1 || isNaN(data68)){
const err123 = {instancePath:instancePath+"/shadow/noiseRuns",schemaPath:"#/$defs/ShadowSettings/properties/noiseRuns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.noiseRuns,data:data68};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
if(data61.minCases !== undefined){
let data69 = data61.minCases;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err124 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.minCases.type,parentSchema:schema36.properties.minCases,data:data69};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 1 || isNaN(data69)){
const err125 = {instancePath:instancePath+"/shadow/minCases",schemaPath:"#/$defs/ShadowSettings/properties/minCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.minCases,data:data69};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(data61.maxMismatchRate !== undefined){
let data70 = data61.maxMismatchRate;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 1 || isNaN(data70)){
const err126 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema36.properties.maxMismatchRate,data:data70};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err127 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.maxMismatchRate,data:data70};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/shadow/maxMismatchRate",schemaPath:"#/$defs/ShadowSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.maxMismatchRate.type,parentSchema:schema36.properties.maxMismatchRate,data:data70};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data61.timingCases !== undefined){
let data71 = data61.timingCases;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err129 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.timingCases.type,parentSchema:schema36.properties.timingCases,data:data71};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err130 = {instancePath:instancePath+"/shadow/timingCases",schemaPath:"#/$defs/ShadowSettings/properties/timingCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.timingCases,data:data71};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
if(data61.traceCases !== undefined){
let data72 = data61.traceCases;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err131 = {instancePath:instancePath+"/shadow/traceCases",schemaPath:"#/$defs/ShadowSettings/properties/traceCases/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.traceCases.type,parentSchema:schema36.properties.traceCases,data:data72};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err132 = {instancePath:instancePath+"/shadow/traceCases",schemaPath:"#/$defs/ShadowSettings/properties/traceCases/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.traceCases,data:data72};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
if(data61.seed !== undefined){
let data73 = data61.seed;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err133 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.seed.type,parentSchema:schema36.properties.seed,data:data73};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 0 || isNaN(data73)){
const err134 = {instancePath:instancePath+"/shadow/seed",schemaPath:"#/$defs/ShadowSettings/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.seed,data:data73};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data61.corpus !== undefined){
let data74 = data61.corpus;
if(typeof data74 !== "string"){
const err135 = {instancePath:instancePath+"/shadow/corpus",schemaPath:"#/$defs/ShadowSettings/properties/corpus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.corpus.type,parentSchema:schema36.properties.corpus,data:data74};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data61.rules !== undefined){
let data75 = data61.rules;
if(typeof data75 !== "string"){
const err136 = {instancePath:instancePath+"/shadow/rules",schemaPath:"#/$defs/ShadowSettings/properties/rules/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.rules.type,parentSchema:schema36.properties.rules,data:data75};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data61.comparator !== undefined){
let data76 = data61.comparator;
if(typeof data76 !== "string"){
const err137 = {instancePath:instancePath+"/shadow/comparator",schemaPath:"#/$defs/ShadowSettings/properties/comparator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.comparator.type,parentSchema:schema36.properties.comparator,data:data76};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data61.accepted !== undefined){
let data77 = data61.accepted;
if(typeof data77 !== "string"){
const err138 = {instancePath:instancePath+"/shadow/accepted",schemaPath:"#/$defs/ShadowSettings/properties/accepted/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.accepted.type,parentSchema:schema36.properties.accepted,data:data77};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data61.record !== undefined){
let data78 = data61.record;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key14 in data78){
if(!((key14 === "env") || (key14 === "redact"))){
const err139 = {instancePath:instancePath+"/shadow/record",schemaPath:"#/$defs/ShadowSettings/properties/record/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.record,data:data78};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data78.env !== undefined){
let data79 = data78.env;
if(Array.isArray(data79)){
const len9 = data79.length;
for(let i9=0; i9<len9; i9++){
let data80 = data79[i9];
if(typeof data80 !== "string"){
const err140 = {instancePath:instancePath+"/shadow/record/env/" + i9,schemaPath:"#/$defs/ShadowSettings/properties/record/properties/env/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.record.properties.env.items.type,parentSchema:schema36.properties.record.properties.env.items,data:data80};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/shadow/record/env",schemaPath:"#/$defs/ShadowSettings/properties/record/properties/env/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.record.properties.env.type,parentSchema:schema36.properties.record.properties.env,data:data79};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data78.redact !== undefined){
let data81 = data78.redact;
if(Array.isArray(data81)){
const len10 = data81.length;
for(let i10=0; i10<len10; i10++){
let data82 = data81[i10];
if(typeof data82 !== "string"){
const err142 = {instancePath:instancePath+"/shadow/record/redact/" + i10,schemaPath:"#/$defs/ShadowSettings/properties/record/properties/redact/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.record.properties.redact.items.type,parentSchema:schema36.properties.record.properties.redact.items,data:data82};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/shadow/record/redact",schemaPath:"#/$defs/ShadowSettings/properties/record/properties/redact/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.record.properties.redact.type,parentSchema:schema36.properties.record.properties.redact,data:data81};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/shadow/record",schemaPath:"#/$defs/ShadowSettings/properties/record/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.record.type,parentSchema:schema36.properties.record,data:data78};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/shadow",schemaPath:"#/$defs/ShadowSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data61};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.launcher !== undefined){
let data83 = data.launcher;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.control === undefined){
const err146 = {instancePath:instancePath+"/launcher",schemaPath:"#/$defs/LauncherSettings/required",keyword:"required",params:{missingProperty: "control"},message:"must have required property '"+"control"+"'",schema:schema37.required,parentSchema:schema37,data:data83};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key15 in data83){
if(!(((((key15 === "out") || (key15 === "control")) || (key15 === "effects")) || (key15 === "holdBytes")) || (key15 === "holdMs"))){
const err147 = {instancePath:instancePath+"/launcher",schemaPath:"#/$defs/LauncherSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data83};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data83.out !== undefined){
let data84 = data83.out;
if(typeof data84 === "string"){
if(data84.length < 1){
const err148 = {instancePath:instancePath+"/launcher/out",schemaPath:"#/$defs/LauncherSettings/properties/out/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.out,data:data84};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/launcher/out",schemaPath:"#/$defs/LauncherSettings/properties/out/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.out.type,parentSchema:schema37.properties.out,data:data84};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data83.control !== undefined){
let data85 = data83.control;
if(typeof data85 === "string"){
if(!pattern8.test(data85)){
const err150 = {instancePath:instancePath+"/launcher/control",schemaPath:"#/$defs/LauncherSettings/properties/control/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema37.properties.control,data:data85};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/launcher/control",schemaPath:"#/$defs/LauncherSettings/properties/control/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.control.type,parentSchema:schema37.properties.control,data:data85};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data83.effects !== undefined){
let data86 = data83.effects;
if(!(((data86 === "none") || (data86 === "workdir")) || (data86 === "external"))){
const err152 = {instancePath:instancePath+"/launcher/effects",schemaPath:"#/$defs/LauncherSettings/properties/effects/enum",keyword:"enum",params:{allowedValues: schema37.properties.effects.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.effects.enum,parentSchema:schema37.properties.effects,data:data86};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data83.holdBytes !== undefined){
let data87 = data83.holdBytes;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err153 = {instancePath:instancePath+"/launcher/holdBytes",schemaPath:"#/$defs/LauncherSettings/properties/holdBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.holdBytes.type,parentSchema:schema37.properties.holdBytes,data:data87};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 1073741824 || isNaN(data87)){
const err154 = {instancePath:instancePath+"/launcher/holdBytes",schemaPath:"#/$defs/LauncherSettings/properties/holdBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824",schema:1073741824,parentSchema:schema37.properties.holdBytes,data:data87};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data87 < 0 || isNaN(data87)){
const err155 = {instancePath:instancePath+"/launcher/holdBytes",schemaPath:"#/$defs/LauncherSettings/properties/holdBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.properties.holdBytes,data:data87};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
if(data83.holdMs !== undefined){
let data88 = data83.holdMs;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err156 = {instancePath:instancePath+"/launcher/holdMs",schemaPath:"#/$defs/LauncherSettings/properties/holdMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.holdMs.type,parentSchema:schema37.properties.holdMs,data:data88};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 3600000 || isNaN(data88)){
const err157 = {instancePath:instancePath+"/launcher/holdMs",schemaPath:"#/$defs/LauncherSettings/properties/holdMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000",schema:3600000,parentSchema:schema37.properties.holdMs,data:data88};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data88 < 0 || isNaN(data88)){
const err158 = {instancePath:instancePath+"/launcher/holdMs",schemaPath:"#/$defs/LauncherSettings/properties/holdMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37.properties.holdMs,data:data88};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
}
else {
const err159 = {instancePath:instancePath+"/launcher",schemaPath:"#/$defs/LauncherSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data83};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.state !== undefined){
let data89 = data.state;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key16 in data89){
if(!(key16 === "home")){
const err160 = {instancePath:instancePath+"/state",schemaPath:"#/$defs/StateSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data89};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data89.home !== undefined){
let data90 = data89.home;
if(typeof data90 === "string"){
if(data90.length < 1){
const err161 = {instancePath:instancePath+"/state/home",schemaPath:"#/$defs/StateSettings/properties/home/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.home,data:data90};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/state/home",schemaPath:"#/$defs/StateSettings/properties/home/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.home.type,parentSchema:schema38.properties.home,data:data90};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/state",schemaPath:"#/$defs/StateSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data:data89};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data.rollout !== undefined){
let data91 = data.rollout;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key17 in data91){
if(!(((((((key17 === "evidenceMaxAgeDays") || (key17 === "rehearsalMaxAgeDays")) || (key17 === "owners")) || (key17 === "probe")) || (key17 === "stickiness")) || (key17 === "minEvents")) || (key17 === "minHours"))){
const err164 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data91};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data91.evidenceMaxAgeDays !== undefined){
let data92 = data91.evidenceMaxAgeDays;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 <= 0 || isNaN(data92)){
const err165 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema39.properties.evidenceMaxAgeDays,data:data92};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/rollout/evidenceMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/evidenceMaxAgeDays/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema39.properties.evidenceMaxAgeDays.type,parentSchema:schema39.properties.evidenceMaxAgeDays,data:data92};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data91.rehearsalMaxAgeDays !== undefined){
let data93 = data91.rehearsalMaxAgeDays;
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 <= 0 || isNaN(data93)){
const err167 = {instancePath:instancePath+"/rollout/rehearsalMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/rehearsalMaxAgeDays/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema39.properties.rehearsalMaxAgeDays,data:data93};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/rollout/rehearsalMaxAgeDays",schemaPath:"#/$defs/RolloutSettings/properties/rehearsalMaxAgeDays/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema39.properties.rehearsalMaxAgeDays.type,parentSchema:schema39.properties.rehearsalMaxAgeDays,data:data93};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data91.owners !== undefined){
let data94 = data91.owners;
if(Array.isArray(data94)){
const len11 = data94.length;
for(let i11=0; i11<len11; i11++){
let data95 = data94[i11];
if(typeof data95 === "string"){
if(!pattern4.test(data95)){
const err169 = {instancePath:instancePath+"/rollout/owners/" + i11,schemaPath:"#/$defs/RolloutSettings/properties/owners/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema39.properties.owners.items,data:data95};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/rollout/owners/" + i11,schemaPath:"#/$defs/RolloutSettings/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.owners.items.type,parentSchema:schema39.properties.owners.items,data:data95};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/rollout/owners",schemaPath:"#/$defs/RolloutSettings/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.owners.type,parentSchema:schema39.properties.owners,data:data94};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data91.probe !== undefined){
let data96 = data91.probe;
if(typeof data96 === "string"){
if(!pattern4.test(data96)){
const err172 = {instancePath:instancePath+"/rollout/probe",schemaPath:"#/$defs/RolloutSettings/properties/probe/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema39.properties.probe,data:data96};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/rollout/probe",schemaPath:"#/$defs/RolloutSettings/properties/probe/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.probe.type,parentSchema:schema39.properties.probe,data:data96};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data91.stickiness !== undefined){
let data97 = data91.stickiness;
if(typeof data97 === "string"){
if(!pattern11.test(data97)){
const err174 = {instancePath:instancePath+"/rollout/stickiness",schemaPath:"#/$defs/RolloutSettings/properties/stickiness/pattern",keyword:"pattern",params:{pattern: "^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$"},message:"must match pattern \""+"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$"+"\"",schema:"^(random|host|user|repository|env:[A-Za-z_][A-Za-z0-9_]*)$",parentSchema:schema39.properties.stickiness,data:data97};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/rollout/stickiness",schemaPath:"#/$defs/RolloutSettings/properties/stickiness/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.stickiness.type,parentSchema:schema39.properties.stickiness,data:data97};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data91.minEvents !== undefined){
let data98 = data91.minEvents;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err176 = {instancePath:instancePath+"/rollout/minEvents",schemaPath:"#/$defs/RolloutSettings/properties/minEvents/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.minEvents.type,parentSchema:schema39.properties.minEvents,data:data98};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 < 0 || isNaN(data98)){
const err177 = {instancePath:instancePath+"/rollout/minEvents",schemaPath:"#/$defs/RolloutSettings/properties/minEvents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.minEvents,data:data98};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
if(data91.minHours !== undefined){
let data99 = data91.minHours;
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 < 0 || isNaN(data99)){
const err178 = {instancePath:instancePath+"/rollout/minHours",schemaPath:"#/$defs/RolloutSettings/properties/minHours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.minHours,data:data99};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/rollout/minHours",schemaPath:"#/$defs/RolloutSettings/properties/minHours/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema39.properties.minHours.type,parentSchema:schema39.properties.minHours,data:data99};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/rollout",schemaPath:"#/$defs/RolloutSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data91};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.release !== undefined){
let data100 = data.release;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key18 in data100){
if(!(((key18 === "registry") || (key18 === "plainHttp")) || (key18 === "retainDays"))){
const err181 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/ReleaseSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data100};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data100.registry !== undefined){
let data101 = data100.registry;
if(typeof data101 === "string"){
if(data101.length < 1){
const err182 = {instancePath:instancePath+"/release/registry",schemaPath:"#/$defs/ReleaseSettings/properties/registry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.registry,data:data101};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/release/registry",schemaPath:"#/$defs/ReleaseSettings/properties/registry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.registry.type,parentSchema:schema40.properties.registry,data:data101};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data100.plainHttp !== undefined){
let data102 = data100.plainHttp;
if(typeof data102 !== "boolean"){
const err184 = {instancePath:instancePath+"/release/plainHttp",schemaPath:"#/$defs/ReleaseSettings/properties/plainHttp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.properties.plainHttp.type,parentSchema:schema40.properties.plainHttp,data:data102};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data100.retainDays !== undefined){
let data103 = data100.retainDays;
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 <= 0 || isNaN(data103)){
const err185 = {instancePath:instancePath+"/release/retainDays",schemaPath:"#/$defs/ReleaseSettings/properties/retainDays/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema40.properties.retainDays,data:data103};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/release/retainDays",schemaPath:"#/$defs/ReleaseSettings/properties/retainDays/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema40.properties.retainDays.type,parentSchema:schema40.properties.retainDays,data:data103};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/ReleaseSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data100};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data.guard !== undefined){
let data104 = data.guard;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key19 in data104){
if(!(func1.call(schema41.properties, key19))){
const err188 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/GuardSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data:data104};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data104.falseAlarmRate !== undefined){
let data105 = data104.falseAlarmRate;
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 0.1 || isNaN(data105)){
const err189 = {instancePath:instancePath+"/guard/falseAlarmRate",schemaPath:"#/$defs/GuardSettings/properties/falseAlarmRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.1},message:"must be <= 0.1",schema:0.1,parentSchema:schema41.properties.falseAlarmRate,data:data105};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data105 < 0.0001 || isNaN(data105)){
const err190 = {instancePath:instancePath+"/guard/falseAlarmRate",schemaPath:"#/$defs/GuardSettings/properties/falseAlarmRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.0001},message:"must be >= 0.0001",schema:0.0001,parentSchema:schema41.properties.falseAlarmRate,data:data105};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/guard/falseAlarmRate",schemaPath:"#/$defs/GuardSettings/properties/falseAlarmRate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.falseAlarmRate.type,parentSchema:schema41.properties.falseAlarmRate,data:data105};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data104.minEvents !== undefined){
let data106 = data104.minEvents;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err192 = {instancePath:instancePath+"/guard/minEvents",schemaPath:"#/$defs/GuardSettings/properties/minEvents/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.minEvents.type,parentSchema:schema41.properties.minEvents,data:data106};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 < 1 || isNaN(data106)){
const err193 = {instancePath:instancePath+"/guard/minEvents",schemaPath:"#/$defs/GuardSettings/properties/minEvents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.minEvents,data:data106};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
if(data104.silenceMinutes !== undefined){
let data107 = data104.silenceMinutes;
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 <= 0 || isNaN(data107)){
const err194 = {instancePath:instancePath+"/guard/silenceMinutes",schemaPath:"#/$defs/GuardSettings/properties/silenceMinutes/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema41.properties.silenceMinutes,data:data107};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/guard/silenceMinutes",schemaPath:"#/$defs/GuardSettings/properties/silenceMinutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.silenceMinutes.type,parentSchema:schema41.properties.silenceMinutes,data:data107};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data104.intervalSeconds !== undefined){
let data108 = data104.intervalSeconds;
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 3600 || isNaN(data108)){
const err196 = {instancePath:instancePath+"/guard/intervalSeconds",schemaPath:"#/$defs/GuardSettings/properties/intervalSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600",schema:3600,parentSchema:schema41.properties.intervalSeconds,data:data108};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data108 < 0.05 || isNaN(data108)){
const err197 = {instancePath:instancePath+"/guard/intervalSeconds",schemaPath:"#/$defs/GuardSettings/properties/intervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.05},message:"must be >= 0.05",schema:0.05,parentSchema:schema41.properties.intervalSeconds,data:data108};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/guard/intervalSeconds",schemaPath:"#/$defs/GuardSettings/properties/intervalSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.intervalSeconds.type,parentSchema:schema41.properties.intervalSeconds,data:data108};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data104.errors !== undefined){
let data109 = data104.errors;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key20 in data109){
if(!(key20 === "tolerance")){
const err199 = {instancePath:instancePath+"/guard/errors",schemaPath:"#/$defs/GuardSettings/properties/errors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.errors,data:data109};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data109.tolerance !== undefined){
let data110 = data109.tolerance;
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 0.5 || isNaN(data110)){
const err200 = {instancePath:instancePath+"/guard/errors/tolerance",schemaPath:"#/$defs/GuardSettings/properties/errors/properties/tolerance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.5},message:"must be <= 0.5",schema:0.5,parentSchema:schema41.properties.errors.properties.tolerance,data:data110};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data110 < 0 || isNaN(data110)){
const err201 = {instancePath:instancePath+"/guard/errors/tolerance",schemaPath:"#/$defs/GuardSettings/properties/errors/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.errors.properties.tolerance,data:data110};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/guard/errors/tolerance",schemaPath:"#/$defs/GuardSettings/properties/errors/properties/tolerance/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.errors.properties.tolerance.type,parentSchema:schema41.properties.errors.properties.tolerance,data:data110};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/guard/errors",schemaPath:"#/$defs/GuardSettings/properties/errors/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.errors.type,parentSchema:schema41.properties.errors,data:data109};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data104.crashes !== undefined){
let data111 = data104.crashes;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key21 in data111){
if(!((key21 === "count") || (key21 === "rate"))){
const err204 = {instancePath:instancePath+"/guard/crashes",schemaPath:"#/$defs/GuardSettings/properties/crashes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.crashes,data:data111};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data111.count !== undefined){
let data112 = data111.count;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err205 = {instancePath:instancePath+"/guard/crashes/count",schemaPath:"#/$defs/GuardSettings/properties/crashes/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.crashes.properties.count.type,parentSchema:schema41.properties.crashes.properties.count,data:data112};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 < 1 || isNaN(data112)){
const err206 = {instancePath:instancePath+"/guard/crashes/count",schemaPath:"#/$defs/GuardSettings/properties/crashes/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.crashes.properties.count,data:data112};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
if(data111.rate !== undefined){
let data113 = data111.rate;
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 1 || isNaN(data113)){
const err207 = {instancePath:instancePath+"/guard/crashes/rate",schemaPath:"#/$defs/GuardSettings/properties/crashes/properties/rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema41.properties.crashes.properties.rate,data:data113};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data113 <= 0 || isNaN(data113)){
const err208 = {instancePath:instancePath+"/guard/crashes/rate",schemaPath:"#/$defs/GuardSettings/properties/crashes/properties/rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema41.properties.crashes.properties.rate,data:data113};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/guard/crashes/rate",schemaPath:"#/$defs/GuardSettings/properties/crashes/properties/rate/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.crashes.properties.rate.type,parentSchema:schema41.properties.crashes.properties.rate,data:data113};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/guard/crashes",schemaPath:"#/$defs/GuardSettings/properties/crashes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.crashes.type,parentSchema:schema41.properties.crashes,data:data111};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data104.latency !== undefined){
let data114 = data104.latency;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key22 in data114){
if(!((((key22 === "p50") || (key22 === "p95")) || (key22 === "p99")) || (key22 === "slackMs"))){
const err211 = {instancePath:instancePath+"/guard/latency",schemaPath:"#/$defs/GuardSettings/properties/latency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.latency,data:data114};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data114.p50 !== undefined){
let data115 = data114.p50;
if((!((typeof data115 == "number") && (isFinite(data115)))) && (data115 !== null)){
const err212 = {instancePath:instancePath+"/guard/latency/p50",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p50/type",keyword:"type",params:{type: schema41.properties.latency.properties.p50.type},message:"must be number,null",schema:schema41.properties.latency.properties.p50.type,parentSchema:schema41.properties.latency.properties.p50,data:data115};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 < 1 || isNaN(data115)){
const err213 = {instancePath:instancePath+"/guard/latency/p50",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p50/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.latency.properties.p50,data:data115};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
if(data114.p95 !== undefined){
let data116 = data114.p95;
if((!((typeof data116 == "number") && (isFinite(data116)))) && (data116 !== null)){
const err214 = {instancePath:instancePath+"/guard/latency/p95",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p95/type",keyword:"type",params:{type: schema41.properties.latency.properties.p95.type},message:"must be number,null",schema:schema41.properties.latency.properties.p95.type,parentSchema:schema41.properties.latency.properties.p95,data:data116};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 < 1 || isNaN(data116)){
const err215 = {instancePath:instancePath+"/guard/latency/p95",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p95/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.latency.properties.p95,data:data116};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data114.p99 !== undefined){
let data117 = data114.p99;
if((!((typeof data117 == "number") && (isFinite(data117)))) && (data117 !== null)){
const err216 = {instancePath:instancePath+"/guard/latency/p99",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p99/type",keyword:"type",params:{type: schema41.properties.latency.properties.p99.type},message:"must be number,null",schema:schema41.properties.latency.properties.p99.type,parentSchema:schema41.properties.latency.properties.p99,data:data117};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 < 1 || isNaN(data117)){
const err217 = {instancePath:instancePath+"/guard/latency/p99",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/p99/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.latency.properties.p99,data:data117};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
if(data114.slackMs !== undefined){
let data118 = data114.slackMs;
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 < 0 || isNaN(data118)){
const err218 = {instancePath:instancePath+"/guard/latency/slackMs",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/slackMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.latency.properties.slackMs,data:data118};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/guard/latency/slackMs",schemaPath:"#/$defs/GuardSettings/properties/latency/properties/slackMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.latency.properties.slackMs.type,parentSchema:schema41.properties.latency.properties.slackMs,data:data118};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
else {
const err220 = {instancePath:instancePath+"/guard/latency",schemaPath:"#/$defs/GuardSettings/properties/latency/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.latency.type,parentSchema:schema41.properties.latency,data:data114};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data104.memory !== undefined){
let data119 = data104.memory;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key23 in data119){
if(!((key23 === "p95") || (key23 === "slackMiB"))){
const err221 = {instancePath:instancePath+"/guard/memory",schemaPath:"#/$defs/GuardSettings/properties/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.memory,data:data119};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data119.p95 !== undefined){
let data120 = data119.p95;
if((!((typeof data120 == "number") && (isFinite(data120)))) && (data120 !== null)){
const err222 = {instancePath:instancePath+"/guard/memory/p95",schemaPath:"#/$defs/GuardSettings/properties/memory/properties/p95/type",keyword:"type",params:{type: schema41.properties.memory.properties.p95.type},message:"must be number,null",schema:schema41.properties.memory.properties.p95.type,parentSchema:schema41.properties.memory.properties.p95,data:data120};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 < 1 || isNaN(data120)){
const err223 = {instancePath:instancePath+"/guard/memory/p95",schemaPath:"#/$defs/GuardSettings/properties/memory/properties/p95/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.memory.properties.p95,data:data120};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
if(data119.slackMiB !== undefined){
let data121 = data119.slackMiB;
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 < 0 || isNaN(data121)){
const err224 = {instancePath:instancePath+"/guard/memory/slackMiB",schemaPath:"#/$defs/GuardSettings/properties/memory/properties/slackMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.memory.properties.slackMiB,data:data121};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/guard/memory/slackMiB",schemaPath:"#/$defs/GuardSettings/properties/memory/properties/slackMiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.memory.properties.slackMiB.type,parentSchema:schema41.properties.memory.properties.slackMiB,data:data121};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/guard/memory",schemaPath:"#/$defs/GuardSettings/properties/memory/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.memory.type,parentSchema:schema41.properties.memory,data:data119};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data104.errorBudget !== undefined){
let data122 = data104.errorBudget;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(data122.target === undefined){
const err227 = {instancePath:instancePath+"/guard/errorBudget",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema41.properties.errorBudget.required,parentSchema:schema41.properties.errorBudget,data:data122};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
for(const key24 in data122){
if(!((key24 === "target") || (key24 === "minErrors"))){
const err228 = {instancePath:instancePath+"/guard/errorBudget",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.errorBudget,data:data122};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data122.target !== undefined){
let data123 = data122.target;
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 0.99999 || isNaN(data123)){
const err229 = {instancePath:instancePath+"/guard/errorBudget/target",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/properties/target/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.99999},message:"must be <= 0.99999",schema:0.99999,parentSchema:schema41.properties.errorBudget.properties.target,data:data123};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data123 < 0.5 || isNaN(data123)){
const err230 = {instancePath:instancePath+"/guard/errorBudget/target",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/properties/target/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.5},message:"must be >= 0.5",schema:0.5,parentSchema:schema41.properties.errorBudget.properties.target,data:data123};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/guard/errorBudget/target",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/properties/target/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.errorBudget.properties.target.type,parentSchema:schema41.properties.errorBudget.properties.target,data:data123};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data122.minErrors !== undefined){
let data124 = data122.minErrors;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err232 = {instancePath:instancePath+"/guard/errorBudget/minErrors",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/properties/minErrors/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.errorBudget.properties.minErrors.type,parentSchema:schema41.properties.errorBudget.properties.minErrors,data:data124};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 1 || isNaN(data124)){
const err233 = {instancePath:instancePath+"/guard/errorBudget/minErrors",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/properties/minErrors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.errorBudget.properties.minErrors,data:data124};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
}
else {
const err234 = {instancePath:instancePath+"/guard/errorBudget",schemaPath:"#/$defs/GuardSettings/properties/errorBudget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.errorBudget.type,parentSchema:schema41.properties.errorBudget,data:data122};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data104.prometheus !== undefined){
let data125 = data104.prometheus;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(data125.url === undefined){
const err235 = {instancePath:instancePath+"/guard/prometheus",schemaPath:"#/$defs/GuardSettings/properties/prometheus/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema41.properties.prometheus.required,parentSchema:schema41.properties.prometheus,data:data125};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data125.queries === undefined){
const err236 = {instancePath:instancePath+"/guard/prometheus",schemaPath:"#/$defs/GuardSettings/properties/prometheus/required",keyword:"required",params:{missingProperty: "queries"},message:"must have required property '"+"queries"+"'",schema:schema41.properties.prometheus.required,parentSchema:schema41.properties.prometheus,data:data125};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key25 in data125){
if(!(((key25 === "url") || (key25 === "timeoutMs")) || (key25 === "queries"))){
const err237 = {instancePath:instancePath+"/guard/prometheus",schemaPath:"#/$defs/GuardSettings/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.prometheus,data:data125};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data125.url !== undefined){
let data126 = data125.url;
if(typeof data126 === "string"){
if(!pattern12.test(data126)){
const err238 = {instancePath:instancePath+"/guard/prometheus/url",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema41.properties.prometheus.properties.url,data:data126};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/guard/prometheus/url",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.prometheus.properties.url.type,parentSchema:schema41.properties.prometheus.properties.url,data:data126};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data125.timeoutMs !== undefined){
let data127 = data125.timeoutMs;
if(!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))){
const err240 = {instancePath:instancePath+"/guard/prometheus/timeoutMs",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.prometheus.properties.timeoutMs.type,parentSchema:schema41.properties.prometheus.properties.timeoutMs,data:data127};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 60000 || isNaN(data127)){
const err241 = {instancePath:instancePath+"/guard/prometheus/timeoutMs",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema41.properties.prometheus.properties.timeoutMs,data:data127};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(data127 < 1 || isNaN(data127)){
const err242 = {instancePath:instancePath+"/guard/prometheus/timeoutMs",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.prometheus.properties.timeoutMs,data:data127};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
if(data125.queries !== undefined){
let data128 = data125.queries;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
if(data128.controlRuns === undefined){
const err243 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/required",keyword:"required",params:{missingProperty: "controlRuns"},message:"must have required property '"+"controlRuns"+"'",schema:schema41.properties.prometheus.properties.queries.required,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data128.controlErrors === undefined){
const err244 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/required",keyword:"required",params:{missingProperty: "controlErrors"},message:"must have required property '"+"controlErrors"+"'",schema:schema41.properties.prometheus.properties.queries.required,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data128.candidateRuns === undefined){
const err245 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/required",keyword:"required",params:{missingProperty: "candidateRuns"},message:"must have required property '"+"candidateRuns"+"'",schema:schema41.properties.prometheus.properties.queries.required,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data128.candidateErrors === undefined){
const err246 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/required",keyword:"required",params:{missingProperty: "candidateErrors"},message:"must have required property '"+"candidateErrors"+"'",schema:schema41.properties.prometheus.properties.queries.required,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
for(const key26 in data128){
if(!((((key26 === "controlRuns") || (key26 === "controlErrors")) || (key26 === "candidateRuns")) || (key26 === "candidateErrors"))){
const err247 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data128.controlRuns !== undefined){
let data129 = data128.controlRuns;
if(typeof data129 === "string"){
if(data129.length < 1){
const err248 = {instancePath:instancePath+"/guard/prometheus/queries/controlRuns",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/controlRuns/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.prometheus.properties.queries.properties.controlRuns,data:data129};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/guard/prometheus/queries/controlRuns",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/controlRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.prometheus.properties.queries.properties.controlRuns.type,parentSchema:schema41.properties.prometheus.properties.queries.properties.controlRuns,data:data129};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data128.controlErrors !== undefined){
let data130 = data128.controlErrors;
if(typeof data130 === "string"){
if(data130.length < 1){
const err250 = {instancePath:instancePath+"/guard/prometheus/queries/controlErrors",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/controlErrors/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.prometheus.properties.queries.properties.controlErrors,data:data130};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/guard/prometheus/queries/controlErrors",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/controlErrors/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.prometheus.properties.queries.properties.controlErrors.type,parentSchema:schema41.properties.prometheus.properties.queries.properties.controlErrors,data:data130};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data128.candidateRuns !== undefined){
let data131 = data128.candidateRuns;
if(typeof data131 === "string"){
if(data131.length < 1){
const err252 = {instancePath:instancePath+"/guard/prometheus/queries/candidateRuns",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/candidateRuns/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.prometheus.properties.queries.properties.candidateRuns,data:data131};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
else {
const err253 = {instancePath:instancePath+"/guard/prometheus/queries/candidateRuns",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/candidateRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.prometheus.properties.queries.properties.candidateRuns.type,parentSchema:schema41.properties.prometheus.properties.queries.properties.candidateRuns,data:data131};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data128.candidateErrors !== undefined){
let data132 = data128.candidateErrors;
if(typeof data132 === "string"){
if(data132.length < 1){
const err254 = {instancePath:instancePath+"/guard/prometheus/queries/candidateErrors",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/candidateErrors/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.prometheus.properties.queries.properties.candidateErrors,data:data132};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/guard/prometheus/queries/candidateErrors",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/properties/candidateErrors/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.prometheus.properties.queries.properties.candidateErrors.type,parentSchema:schema41.properties.prometheus.properties.queries.properties.candidateErrors,data:data132};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
else {
const err256 = {instancePath:instancePath+"/guard/prometheus/queries",schemaPath:"#/$defs/GuardSettings/properties/prometheus/properties/queries/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.prometheus.properties.queries.type,parentSchema:schema41.properties.prometheus.properties.queries,data:data128};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/guard/prometheus",schemaPath:"#/$defs/GuardSettings/properties/prometheus/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.prometheus.type,parentSchema:schema41.properties.prometheus,data:data125};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/GuardSettings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data:data104};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

