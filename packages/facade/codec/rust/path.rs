/// One segment of a path.
#[derive(Debug, Clone, Copy)]
pub(super) enum Segment {
    /// A member, by the place where the text has its name.
    Member(usize),
    Index(usize),
}

/// Levels of nesting that take no memory of their own, as asking for it takes time.
const SHALLOW: usize = 8;

/// Which part of which object or array is being read or written, outermost first.
#[derive(Debug)]
pub(super) struct Path {
    first: [Segment; SHALLOW],
    more: Vec<Segment>,
    length: usize,
}

impl Default for Path {
    fn default() -> Self {
        Self {
            first: [Segment::Index(0); SHALLOW],
            more: Vec::new(),
            length: 0,
        }
    }
}

impl Path {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.length
    }

    #[inline]
    pub(super) fn push(&mut self, segment: Segment) {
        if let Some(place) = self.first.get_mut(self.length) {
            *place = segment;
        } else {
            self.more.push(segment);
        }
        self.length += 1;
    }

    #[inline]
    pub(super) fn pop(&mut self) {
        if self.length > SHALLOW {
            self.more.pop();
        }
        self.length = self.length.saturating_sub(1);
    }

    /// Says which part of the innermost object or array comes next.
    #[inline]
    pub(super) fn set_last(&mut self, segment: Segment) {
        let last = self.length.wrapping_sub(1);
        let place = match self.first.get_mut(last) {
            None => self.more.last_mut(),
            some => some,
        };
        if let Some(place) = place {
            *place = segment;
        }
    }

    pub(super) fn truncate(&mut self, length: usize) {
        self.more.truncate(length.saturating_sub(SHALLOW));
        self.length = self.length.min(length);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Segment> {
        self.first[..self.length.min(SHALLOW)]
            .iter()
            .chain(&self.more)
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, SHALLOW, Segment};

    fn indexes(path: &Path) -> Vec<usize> {
        let index = |segment: &Segment| match segment {
            Segment::Index(index) | Segment::Member(index) => *index,
        };
        path.iter().map(index).collect()
    }

    #[test]
    fn a_path_of_any_depth_is_kept() {
        let mut path = Path::default();
        path.set_last(Segment::Index(9));
        for depth in 0..3 * SHALLOW {
            path.push(Segment::Index(0));
            path.set_last(Segment::Index(depth));
        }
        assert_eq!(indexes(&path), (0..3 * SHALLOW).collect::<Vec<_>>());
        for depth in (0..3 * SHALLOW).rev() {
            path.pop();
            assert_eq!(indexes(&path), (0..depth).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_path_is_cut_at_any_depth() {
        for length in 0..=2 * SHALLOW {
            let mut path = Path::default();
            (0..2 * SHALLOW).for_each(|index| path.push(Segment::Index(index)));
            path.truncate(length);
            assert_eq!(indexes(&path), (0..length).collect::<Vec<_>>());
            assert_eq!(path.len(), length);
        }
    }
}
