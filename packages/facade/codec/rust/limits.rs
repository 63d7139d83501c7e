use core::fmt::Display;

use super::number::append_number;
use super::write_text::quoted;

/// What a text has to keep to; lengths count characters.
#[derive(Debug)]
pub struct TextLimits {
    /// The least length.
    pub min: usize,
    /// The greatest length, if there is one.
    pub max: Option<usize>,
    /// What some part of the text has to match.
    pub pattern: Option<Pattern>,
}

/// A regular expression, compiled to steps.
#[derive(Debug)]
pub struct Pattern {
    /// The expression as the contract has it.
    pub source: &'static str,
    /// What it comes to.
    pub steps: &'static [MatchStep],
}

/// One step of a matcher that advances all its threads over the text at once, so that no text is slow.
#[derive(Debug)]
pub enum MatchStep {
    /// Takes one character of these ranges.
    In(&'static [(char, char)]),
    /// Takes one character outside these ranges.
    NotIn(&'static [(char, char)]),
    /// Goes on at both steps.
    Split(usize, usize),
    /// Goes on at another step.
    Jump(usize),
    /// Goes on at the beginning of the text only.
    Begin,
    /// Goes on at the end of the text only.
    End,
    /// The text matches.
    Match,
}

impl TextLimits {
    /// What is wrong with a text, if anything is.
    #[inline]
    pub(super) fn problem(&self, text: &str) -> Option<String> {
        // A character has one to four bytes, so most texts need no count.
        let certain = text.len().div_ceil(4) >= self.min
            && self.max.is_none_or(|max| text.len() <= max)
            && self.pattern.is_none();
        if certain { None } else { self.problem_of(text) }
    }

    fn problem_of(&self, text: &str) -> Option<String> {
        let length = if text.is_ascii() {
            text.len()
        } else {
            text.chars().count()
        };
        if length < self.min {
            return Some(format!("must have at least {} characters", self.min));
        }
        if let Some(max) = self.max.filter(|max| length > *max) {
            return Some(format!("must have at most {max} characters"));
        }
        let pattern = self
            .pattern
            .as_ref()
            .filter(|pattern| !pattern.matches(text))?;
        Some(format!("must match the pattern {}", quoted(pattern.source)))
    }
}

impl Pattern {
    /// Says whether some part of a text matches.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let mut threads = Threads {
            waiting: Vec::new(),
            marks: vec![usize::MAX; self.steps.len()],
        };
        let mut characters = text.char_indices();
        loop {
            let next = characters.next();
            let position = next.map_or(text.len(), |(index, _)| index);
            if threads.follow(self.steps, 0, position, text.len()) {
                return true;
            }
            let Some((index, character)) = next else {
                return false;
            };
            let behind = index + character.len_utf8();
            for step in core::mem::take(&mut threads.waiting) {
                let takes = match &self.steps[step] {
                    MatchStep::In(ranges) => contains(ranges, character),
                    MatchStep::NotIn(ranges) => !contains(ranges, character),
                    _ => false,
                };
                if takes && threads.follow(self.steps, step + 1, behind, text.len()) {
                    return true;
                }
            }
        }
    }
}

struct Threads {
    waiting: Vec<usize>,
    /// The position at which each step was last reached.
    marks: Vec<usize>,
}

impl Threads {
    /// Follows the steps that take no character; says whether they lead to a match.
    fn follow(&mut self, steps: &[MatchStep], from: usize, position: usize, end: usize) -> bool {
        let mut pending = vec![from];
        while let Some(step) = pending.pop() {
            if core::mem::replace(&mut self.marks[step], position) == position {
                continue;
            }
            match steps[step] {
                MatchStep::In(_) | MatchStep::NotIn(_) => self.waiting.push(step),
                MatchStep::Split(first, second) => pending.extend([first, second]),
                MatchStep::Jump(to) => pending.push(to),
                MatchStep::Begin if position == 0 => pending.push(step + 1),
                MatchStep::End if position == end => pending.push(step + 1),
                MatchStep::Begin | MatchStep::End => {}
                MatchStep::Match => return true,
            }
        }
        false
    }
}

fn contains(ranges: &[(char, char)], character: char) -> bool {
    ranges
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&character))
}

#[inline]
pub(super) fn integer_problem<T: Copy + PartialOrd + Display>(
    value: T,
    min: T,
    max: T,
) -> Option<String> {
    if value < min {
        return Some(format!("must be at least {min}"));
    }
    (value > max).then(|| format!("must be at most {max}"))
}

pub(super) fn number_problem(value: f64, min: f64, max: f64) -> Option<String> {
    let (word, bound) = if value < min {
        ("least", min)
    } else if value > max {
        ("most", max)
    } else {
        return None;
    };
    let mut text = format!("must be at {word} ");
    append_number(&mut text, bound);
    Some(text)
}
