//! Any text as a whole brief: whatever it says, there is a fault, a contradiction or a sound plan.
//!
//! ```text
//! cargo +nightly fuzz run brief -s none /tmp/corpus tests/corpus -- \
//!     -dict=fuzz/brief.dict -max_len=3000 -timeout=20 -max_total_time=600
//! ```
//!
//! New inputs go to the first folder; the second one holds the seeds. What fails here is kept in `tests/corpus/`
//! as `crash-NAME.toml`, where `tests/it/fuzz_corpus.rs` replays it on every run.

#![no_main]

#[path = "../../tests/corpus/steps.rs"]
mod steps;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Err(finding) = steps::run(text) {
            panic!("{finding}");
        }
    }
});
