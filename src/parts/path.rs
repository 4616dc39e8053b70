//! What SVG draws along.

/// The data of an SVG path.
#[derive(Clone, Default)]
pub(crate) struct Path(pub(crate) String);

impl Path {
    /// A letter, and one number.
    pub(crate) fn along(&mut self, letter: &str, to: usize) {
        self.0.push_str(letter);
        self.0.push_str(&to.to_string());
    }

    /// A letter and a point.
    pub(crate) fn to(&mut self, letter: &str, x: usize, y: usize) {
        self.along(letter, x);
        self.along(" ", y);
    }

    /// A shape from a point on.
    pub(crate) fn shape(&mut self, x: usize, y: usize, shape: &str) {
        self.to("M", x, y);
        self.0.push_str(shape);
    }
}
