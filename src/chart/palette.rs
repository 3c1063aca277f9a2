//! From roles to colours: the theme of the page in the browser, printed paper elsewhere.

use super::ink::Ink;

/// A colour with its opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Color {
    /// Red, green, blue.
    pub rgb: [u8; 3],
    /// From 0, nothing, to 1, opaque.
    pub alpha: f64,
}

impl Color {
    /// An opaque colour from `0xRRGGBB`.
    pub const fn opaque(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self { rgb: [red, green, blue], alpha: 1.0 }
    }

    /// Reads `#rrggbb` or `#rrggbbaa`, as a custom property of CSS holds it.
    ///
    /// ```
    /// use yilan::chart::Color;
    /// assert_eq!(Color::parse(" #1b5a8e "), Some(Color::opaque(0x1b5a8e)));
    /// assert_eq!(Color::parse("azure"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.is_ascii())?;
        let byte = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        let alpha = match digits.len() {
            6 => 1.0,
            8 => f64::from(byte(6)?) / 255.0,
            _ => return None,
        };
        Some(Self { rgb: [byte(0)?, byte(2)?, byte(4)?], alpha })
    }
}

/// What turns roles into colours.
pub trait Palette {
    /// The colour of a role.
    fn color(&self, ink: Ink) -> Color;

    /// The font family as CSS writes it.
    fn font_family(&self) -> &str;
}

/// Printed paper: the palette of exported pictures and of briefs, light whatever the screen shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paper;

impl Palette for Paper {
    fn color(&self, ink: Ink) -> Color {
        Color::opaque(match ink {
            Ink::Actual | Ink::Selection => 0x1b5a8e,
            Ink::Counted | Ink::Forecast => 0x4a83b0,
            Ink::ForecastTint => 0xdfe9f0,
            Ink::Ink | Ink::Critical => 0x17212b,
            Ink::Plan | Ink::InkSoft => 0x46525d,
            Ink::InkFaint | Ink::Baseline => 0x626d77,
            Ink::LastYear => 0x8b939a,
            Ink::Grid => 0xeee9dd,
            Ink::Hairline => 0xe3ddcf,
            Ink::Surface => 0xfffdf8,
            Ink::Sunk => 0xefebe0,
            Ink::Ok => 0x1c7563,
            Ink::Watch => 0x8d5a00,
            Ink::Behind | Ink::StatusDate | Ink::Slip => 0xb0371f,
            Ink::OkTint => 0xdcebe4,
            Ink::WatchTint => 0xf6e9c9,
            Ink::BehindTint => 0xf6ddd3,
            Ink::Shade => 0xeef2f3,
        })
    }

    fn font_family(&self) -> &str {
        "PingFang SC, HarmonyOS Sans SC, Noto Sans SC, Noto Sans CJK SC, sans-serif"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.2.
    fn luminance(ink: Ink) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = Paper.color(ink).rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[track_caller]
    fn check_contrast(ink: Ink, ground: Ink, least: f64) {
        let (a, b) = (luminance(ink), luminance(ground));
        let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(contrast >= least, "{} on {}: {contrast:.2}", ink.role(), ground.role());
    }

    #[test]
    fn letters_and_marks_stand_out_on_every_ground() {
        let grounds = [Ink::Surface, Ink::Sunk, Ink::OkTint, Ink::WatchTint, Ink::BehindTint, Ink::ForecastTint];
        for ground in grounds {
            for letters in [Ink::Ink, Ink::InkSoft] {
                check_contrast(letters, ground, 4.5);
            }
            for mark in [Ink::Watch, Ink::Behind, Ink::Ok, Ink::Actual, Ink::Slip, Ink::InkFaint] {
                check_contrast(mark, ground, 3.0);
            }
        }
        for letters in [Ink::InkFaint, Ink::Actual, Ink::Slip, Ink::StatusDate] {
            check_contrast(letters, Ink::Surface, 4.5);
        }
        for line in [Ink::Plan, Ink::Counted, Ink::Forecast, Ink::LastYear, Ink::Baseline] {
            check_contrast(line, Ink::Surface, 3.0);
        }
    }

    #[test]
    fn every_role_has_a_name_of_its_own() {
        let mut names: Vec<&str> = Ink::ALL.iter().map(|ink| ink.role()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Ink::ALL.len());
    }
}
