//! Places on the page, and cutting parts from them.

/// A place, in millimetres from the upper corner where lines begin: mirrored later, where they run
/// from right to left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Place {
    /// A whole page.
    pub(super) fn of(width: f64, height: f64) -> Place {
        Place {
            x: 0.0,
            y: 0.0,
            width,
            height,
        }
    }

    /// What is left when each side gives so much.
    pub(super) fn inset(self, by: f64) -> Place {
        Place {
            x: self.x + by,
            y: self.y + by,
            width: self.width - 2.0 * by,
            height: self.height - 2.0 * by,
        }
    }

    /// Takes its upper part away.
    pub(super) fn cut_top(&mut self, height: f64) -> Place {
        let cut = Place { height, ..*self };
        self.y += height;
        self.height -= height;
        cut
    }

    /// Takes its lower part away.
    pub(super) fn cut_bottom(&mut self, height: f64) -> Place {
        self.height -= height;
        Place {
            y: self.y + self.height,
            height,
            ..*self
        }
    }

    /// Takes away the part where lines begin.
    pub(super) fn cut_start(&mut self, width: f64) -> Place {
        let cut = Place { width, ..*self };
        self.x += width;
        self.width -= width;
        cut
    }

    /// Takes away the part where lines end.
    pub(super) fn cut_end(&mut self, width: f64) -> Place {
        self.width -= width;
        Place {
            x: self.x + self.width,
            width,
            ..*self
        }
    }

    /// A place of this size in its middle.
    pub(super) fn middle(self, width: f64, height: f64) -> Place {
        Place {
            x: self.x + (self.width - width) / 2.0,
            y: self.y + (self.height - height) / 2.0,
            width,
            height,
        }
    }
}
