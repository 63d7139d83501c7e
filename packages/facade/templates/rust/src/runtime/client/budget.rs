//! How many crashes are borne.

use std::time::{Duration, Instant};

/// The crash that is too many.
pub(super) const LIMIT: usize = 5;
/// Within which time crashes are counted.
pub(super) const WINDOW: Duration = Duration::from_secs(180);

/// Says when crashes are too many to go on.
#[derive(Default)]
pub(super) struct Budget {
    crashes: Vec<Instant>,
}

impl Budget {
    /// Counts a crash and tells whether it is the last that is borne.
    pub(super) fn spend(&mut self, now: Instant) -> bool {
        self.crashes
            .retain(|&crash| now.duration_since(crash) < WINDOW);
        self.crashes.push(now);
        self.crashes.len() >= LIMIT
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, WINDOW};
    use std::time::{Duration, Instant};

    #[test]
    fn crashes_outside_the_window_are_forgotten() {
        let start = Instant::now();
        let mut budget = Budget::default();
        let spent: Vec<bool> = (0..10)
            .map(|crash| budget.spend(start + crash * (WINDOW / 4)))
            .collect();
        assert_eq!(spent, [false; 10]);
        assert!(budget.spend(start + 9 * (WINDOW / 4) + Duration::from_millis(1)));
    }
}
