//! What a traced run tells of the executables that it starts, and that it runs as an untraced one does.

mod bench;

use bench::{assert_alike, name_of, run_both, run_both_by, shell, sorted, started, Directory};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn a_program_that_cannot_be_started_is_no_less_so_when_traced() {
    let directory = Directory::new("trace-missing");
    let runs = run_both(&directory, &["/nowhere/at/all"]);
    assert_alike(&runs);
    assert_eq!(runs[1]["end"], json!({ "kind": "not-started", "error": "ENOENT" }));
    assert_eq!(started(&runs[1]), [""; 0]);
}

#[test]
fn a_script_is_told_with_its_interpreter_and_what_both_start() {
    let directory = Directory::new("trace-script");
    let inner = directory.program("inner", "#!/bin/sh\nexec true\n");
    let outer = directory.program("outer", &format!("#!{inner}\n"));
    let runs = run_both(&directory, &[&outer]);
    assert_alike(&runs);
    assert_eq!(started(&runs[1]), sorted(["inner", "outer", &name_of("/bin/sh"), &name_of("/bin/true")]));
}

#[test]
fn a_process_of_another_session_and_its_children_are_followed() {
    let directory = Directory::new("trace-session");
    let helper = directory.program("helper", "#!/bin/sh\necho helped\n");
    let runs = shell(&directory, &format!("(setsid setsid {helper} &) | cat"));
    assert_alike(&runs);
    assert_eq!(runs[1]["stdout"]["text"], "helped\n");
    let names = started(&runs[1]);
    assert!(names.contains(&"helper".to_string()), "{names:?}");
}

#[test]
fn signals_stops_and_ends_are_what_they_are_without_tracing() {
    let directory = Directory::new("trace-signals");
    for script in [
        "kill -SEGV $$",
        "kill -TRAP $$",
        "exit 133",
        "trap 'echo caught; exit 3' USR1; kill -USR1 $$; sleep 5",
        "sleep 5 & kill -KILL $!; wait $!; echo $?",
        // A stop is waited for by the shell, which goes on once it sees it.
        "sh -c 'kill -STOP $$; echo went on' & sleep 0.2; kill -CONT $!; wait $!; echo $?",
        "sh -c 'kill -TSTP $$; echo went on' & sleep 0.2; kill -CONT $!; wait $!; echo $?",
    ] {
        let runs = shell(&directory, script);
        assert_alike(&runs);
        assert!(!started(&runs[1]).is_empty());
    }
}

#[test]
fn a_stop_is_seen_by_the_parent_that_waits_for_it() {
    let directory = Directory::new("trace-stop");
    let program = directory.compile(
        "waits",
        r#"
        #include <signal.h>
        #include <stdio.h>
        #include <sys/wait.h>
        #include <unistd.h>
        int main(void) {
            int status;
            pid_t child = fork();
            if (child == 0) { raise(SIGSTOP); _exit(7); }
            waitpid(child, &status, WUNTRACED);
            printf("stopped %d\n", WIFSTOPPED(status) && WSTOPSIG(status) == SIGSTOP);
            kill(child, SIGCONT);
            waitpid(child, &status, WCONTINUED);
            if (WIFCONTINUED(status)) waitpid(child, &status, 0);
            printf("exited %d\n", WEXITSTATUS(status));
        }"#,
    );
    let runs = run_both(&directory, &[&program]);
    assert_alike(&runs);
    assert_eq!(runs[1]["stdout"]["text"], "stopped 1\nexited 7\n");
}

#[test]
fn files_that_are_in_no_directory_are_known_by_their_bytes() {
    let directory = Directory::new("trace-nameless");
    let program = directory.compile(
        "nameless",
        r#"
        #define _GNU_SOURCE
        #include <fcntl.h>
        #include <string.h>
        #include <sys/mman.h>
        #include <sys/sendfile.h>
        #include <sys/wait.h>
        #include <unistd.h>
        extern char **environ;
        static void run(int fd, char *name) {
            char *words[] = { name, "end", 0 };
            if (fork() == 0) { fexecve(fd, words, environ); _exit(9); }
            int status;
            wait(&status);
            if (status) _exit(1);
        }
        int main(int count, char **words) {
            if (count > 1) return 0;
            int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
            int memory = memfd_create("in memory", MFD_CLOEXEC);
            sendfile(memory, self, 0, 1 << 30);
            run(memory, "memory");
            lseek(self, 0, SEEK_SET);
            int copy = open("copy", O_WRONLY | O_CREAT, 0700);
            sendfile(copy, self, 0, 1 << 30);
            close(copy);
            copy = open("copy", O_RDONLY);
            unlink("copy");
            run(copy, "deleted");
            return 0;
        }"#,
    );
    let runs = run_both(&directory, &[&program]);
    assert_alike(&runs);
    assert_eq!(runs[1]["end"], json!({ "kind": "exited", "code": 0 }));
    assert_eq!(started(&runs[1]), sorted(["copy (deleted)", "memfd:in memory (deleted)", "nameless"]));
    let executables = runs[1]["trace"]["executables"].as_array().unwrap();
    assert!(executables.iter().all(|each| each["sha256"] == executables[0]["sha256"]));
}

#[test]
fn a_thread_that_becomes_another_program_is_followed() {
    let directory = Directory::new("trace-threads");
    let program = directory.compile(
        "threads",
        r#"
        #include <pthread.h>
        #include <spawn.h>
        #include <sys/wait.h>
        #include <unistd.h>
        extern char **environ;
        static void *spawn(void *unused) {
            char *words[] = { "true", 0 };
            pid_t child;
            for (int i = 0; i < 20; i++) {
                if (posix_spawn(&child, "/bin/true", 0, 0, words, environ)) _exit(8);
                waitpid(child, 0, 0);
            }
            return 0;
        }
        static void *become(void *unused) {
            char *words[] = { "echo", "became another", 0 };
            execv("/bin/echo", words);
            _exit(9);
        }
        int main(void) {
            pthread_t threads[8];
            for (int i = 0; i < 8; i++) pthread_create(&threads[i], 0, spawn, 0);
            for (int i = 0; i < 8; i++) pthread_join(threads[i], 0);
            pthread_create(&threads[0], 0, become, 0);
            pause();
        }"#,
    );
    let runs = run_both(&directory, &[&program]);
    assert_alike(&runs);
    assert_eq!(runs[1]["stdout"]["text"], "became another\n");
    assert_eq!(started(&runs[1]), sorted(["threads", &name_of("/bin/true"), &name_of("/bin/echo")]));
}

#[test]
fn a_program_that_is_not_let_trace_itself_is_told_by_what_it_does() {
    let directory = Directory::new("trace-itself");
    let program = directory.compile(
        "itself",
        "#include <sys/ptrace.h>\nint main(void) { return ptrace(PTRACE_TRACEME, 0, 0, 0) ? 4 : 0; }",
    );
    let [untraced, traced] = run_both(&directory, &[&program]);
    assert_eq!([&untraced["end"]["code"], &traced["end"]["code"]], [0, 4]);
    assert_eq!(started(&traced), ["itself"]);
}

#[test]
fn a_traced_run_that_leaves_processes_behind_ends_and_they_with_it() {
    let directory = Directory::new("trace-left");
    let pid_file = directory.0.join("pid");
    let script =
        format!("setsid sh -c 'echo $$ > {}; exec sleep 30' >/dev/null 2>&1 & sleep 0.3", pid_file.display());
    let runs = shell(&directory, &script);
    assert_alike(&runs);
    assert!(started(&runs[1]).contains(&name_of("/bin/sleep")));
    let pid = fs::read_to_string(pid_file).unwrap();
    assert!(!Path::new("/proc").join(pid.trim()).exists());
}

#[test]
fn a_hang_ends_in_time_when_traced() {
    let directory = Directory::new("trace-hang");
    let runner = Command::new(env!("CARGO_BIN_EXE_measured-runner"));
    let command = ["/bin/sh", "-c", "setsid sh -c 'kill -STOP $$' & kill -STOP $$"];
    let runs = run_both_by(runner, &directory, &command, 1_000);
    assert_alike(&runs);
    assert_eq!(runs[1]["end"], json!({ "kind": "timed-out" }));
}

#[test]
fn where_tracing_is_forbidden_the_run_is_untraced_and_says_why() {
    let directory = Directory::new("trace-forbidden");
    let forbid = directory.compile(
        "forbid",
        r#"
        #include <errno.h>
        #include <linux/filter.h>
        #include <linux/seccomp.h>
        #include <stddef.h>
        #include <sys/prctl.h>
        #include <sys/syscall.h>
        #include <unistd.h>
        int main(int count, char **words) {
            struct sock_filter filter[] = {
                BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
                BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ptrace, 0, 1),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
            };
            struct sock_fprog program = { 4, filter };
            prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) return 9;
            execv(words[1], words + 1);
            return 8;
        }"#,
    );
    let mut runner = Command::new(forbid);
    runner.arg(env!("CARGO_BIN_EXE_measured-runner"));
    let runs = run_both_by(runner, &directory, &["/bin/echo", "hello"], 10_000);
    assert_alike(&runs);
    assert_eq!(runs[1]["stdout"]["text"], "hello\n");
    assert_eq!(runs[1]["trace"], json!({ "refused": "EPERM" }));
}
