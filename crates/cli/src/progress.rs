//! A progress bar for long inputs, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The size in bytes below which input is read before a bar could be seen.
const WORTH_A_BAR: u64 = 4 << 20;

/// The progress of reading. Prints nothing where standard error is not a terminal, and clears the bar at the end.
#[derive(Debug)]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Progress over an input of `bytes` bytes, or of an unknown number.
    pub(crate) fn over(bytes: Option<u64>) -> Self {
        let target = match bytes {
            Some(bytes) if bytes < WORTH_A_BAR => ProgressDrawTarget::hidden(),
            _ => ProgressDrawTarget::stderr(),
        };
        let template =
            if bytes.is_some() { "{bar:40} {percent}% {bytes}/{total_bytes}" } else { "{spinner} {bytes}" };
        let bar = ProgressBar::with_draw_target(bytes, target);
        Self(match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// Advances by so many bytes.
    pub(crate) fn advance(&self, bytes: usize) {
        self.0.inc(bytes as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
