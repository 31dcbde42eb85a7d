//! Ctrl-C: whoever presses it once wants what there is; whoever presses it twice does not want to wait.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use super::output::remark;
use crate::language::word;

static PRESSED: AtomicBool = AtomicBool::new(false);

/// Set once Ctrl-C was pressed; the second time ends the run with exit code 130.
pub(super) fn flag() -> &'static AtomicBool {
    static HANDLED: OnceLock<bool> = OnceLock::new();
    let handled = || {
        ctrlc::set_handler(|| {
            if PRESSED.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        })
        .is_ok()
    };
    if !HANDLED.get_or_init(handled) {
        remark(&[word!(
            "Ctrl-C cannot be waited for here: it ends the run at once and writes nothing",
            "op Ctrl-C kan hier niet worden gewacht: het beëindigt de run meteen en schrijft niets weg"
        )]);
    }
    &PRESSED
}
