//! Distances on the globe.

use std::f64::consts::{FRAC_PI_2, PI};

use crate::domain::Position;

/// The mean radius of the Earth in kilometres (IUGG, R₁).
const EARTH_RADIUS: f64 = 6371.0088;

/// How often an arc is halved until it is short.
const HALVINGS: u32 = 12;

/// The length in kilometres of the great circle between two points: the haversine formula (R. W. Sinnott, "Virtues of
/// the Haversine", Sky and Telescope 68 (2), 1984), exact to 0.6 % as the Earth is no sphere.
pub(super) fn distance_km(a: Position, b: Position) -> f64 {
    let half_lat = sine((b.latitude - a.latitude).to_radians() / 2.0);
    let half_lon = sine((b.longitude - a.longitude).to_radians() / 2.0);
    let h = half_lat * half_lat + cosine(a.latitude) * cosine(b.latitude) * half_lon * half_lon;
    EARTH_RADIUS * arc(4.0 * h.min(1.0))
}

/// The length of an arc of the unit circle, from the square of its chord, to 13 decimals.
///
/// As Archimedes measured the circle: the chord of half the arc follows from the chord of the arc, and a short arc is
/// hardly longer than its chord. Smaller than the library's arcsine.
fn arc(mut chord2: f64) -> f64 {
    for _ in 0..HALVINGS {
        chord2 /= 2.0 + (4.0 - chord2).sqrt();
    }
    f64::from(1 << HALVINGS) * chord2.sqrt() * (1.0 + chord2 / 24.0)
}

fn cosine(degrees: f64) -> f64 {
    sine(FRAC_PI_2 - degrees.to_radians().abs())
}

/// The sine of an angle between -π and π, to 13 decimals: Taylor's series up to x¹⁷, as the angle is at most a quarter
/// turn. The library's sine works for any angle, and brings eight kilobytes for those that never occur here.
fn sine(angle: f64) -> f64 {
    let near = if angle.abs() > FRAC_PI_2 { (PI - angle.abs()).copysign(angle) } else { angle };
    let mut sum = 0.0;
    for n in [16.0, 14.0, 12.0, 10.0, 8.0, 6.0, 4.0, 2.0] {
        sum = (1.0 + sum) * -near * near / (n * (n + 1.0));
    }
    near * (1.0 + sum)
}
