//! The gallery: named specs as SVG at three sizes, and what must hold for every chart.

mod curves;
mod gantts;
pub(crate) mod laws;
mod shares;

use yilan::chart::{Paper, Placed, Size, svg};

/// A card on a tablet in landscape, on a phone, and the full width of a page.
pub(crate) const SIZES: [(&str, f64, f64); 3] =
    [("card", 620.0, 300.0), ("phone", 360.0, 300.0), ("page", 980.0, 420.0)];

/// Takes a snapshot of a chart at every size.
fn gallery(name: &str, layout: impl Fn(Size) -> Placed) {
    for (size_name, width, height) in SIZES {
        let placed = layout(Size::new(width, height));
        laws::letters_are_never_small(&placed);
        insta::assert_snapshot!(format!("{name}-{size_name}"), svg(placed.scene(), &Paper, name));
    }
}
