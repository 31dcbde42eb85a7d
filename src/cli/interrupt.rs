//! Signals: the first Ctrl-C stops and reports, the second exits. SIGTERM removes unfinished files and exits.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use super::output::print_remarks;
use crate::report::files;
use crate::text::messages::word;

static PRESSED: AtomicBool = AtomicBool::new(false);
/// Whether a command reads the flag, and stops by itself.
static AWAITED: AtomicBool = AtomicBool::new(false);

/// The flag set by the first Ctrl-C. The second ends the run with exit code 130.
pub(super) fn stop_flag() -> &'static AtomicBool {
    if !AWAITED.swap(true, Ordering::SeqCst) && !watch_signals() {
        print_remarks(&[word!("ctrl-c-cannot-be-waited-for-here")]);
    }
    &PRESSED
}

/// Starts to watch for signals; false if that fails.
pub(super) fn watch_signals() -> bool {
    static WATCHED: OnceLock<bool> = OnceLock::new();
    *WATCHED.get_or_init(watch)
}

/// Whether this Ctrl-C is the first while a command reads the flag: it only sets the flag.
fn is_first() -> bool {
    AWAITED.load(Ordering::SeqCst) && !PRESSED.swap(true, Ordering::SeqCst)
}

/// Whether Ctrl-C was pressed before.
fn is_second() -> bool {
    PRESSED.load(Ordering::SeqCst)
}

#[cfg(unix)]
fn watch() -> bool {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return false };
    let watch = move || {
        for signal in signals.forever() {
            if signal == SIGINT && is_first() {
                continue;
            }
            files::abandon();
            if signal == SIGINT && is_second() {
                std::process::exit(130);
            }
            // The parent process sees that this signal ended the run.
            let _ = signal_hook::low_level::emulate_default_handler(signal);
            std::process::exit(128 + signal);
        }
    };
    std::thread::Builder::new().spawn(watch).is_ok()
}

#[cfg(not(unix))]
fn watch() -> bool {
    let pressed = || {
        if !is_first() {
            files::abandon();
            std::process::exit(130);
        }
    };
    ctrlc::set_handler(pressed).is_ok()
}
