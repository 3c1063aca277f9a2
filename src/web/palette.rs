//! The theme's colours as canvas needs them: read from the custom properties of the root element.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::chart::{Color, Ink, Palette, Paper};

/// The colours of the present theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemePalette {
    colors: Vec<Color>,
    font_family: String,
}

impl ThemePalette {
    /// Reads `--chart-<role>` for every role; a role the style sheet does not name keeps the colour
    /// of printed paper.
    pub fn read() -> Self {
        let style = super::window().and_then(|window| {
            let root: HtmlElement = window.document()?.document_element()?.dyn_into().ok()?;
            window.get_computed_style(&root).ok().flatten()
        });
        let property = |name: &str| style.as_ref().and_then(|style| style.get_property_value(name).ok());
        let color = |&ink: &Ink| {
            let text = property(&format!("--chart-{}", ink.role())).unwrap_or_default();
            Color::parse(&text).unwrap_or_else(|| Paper.color(ink))
        };
        let font_family = property("--font-sans").filter(|family| !family.trim().is_empty());
        Self {
            colors: Ink::ALL.iter().map(color).collect(),
            font_family: font_family.unwrap_or_else(|| Paper.font_family().to_owned()),
        }
    }
}

impl Palette for ThemePalette {
    fn color(&self, ink: Ink) -> Color {
        let at = Ink::ALL.iter().position(|&known| known == ink);
        at.and_then(|at| self.colors.get(at)).copied().unwrap_or_else(|| Paper.color(ink))
    }

    fn font_family(&self) -> &str {
        &self.font_family
    }
}
