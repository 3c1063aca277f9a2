//! The canvas backend of plotters, with letters that are set up once for all texts that are alike: a
//! browser parses a font's description each time it is told one.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use web_sys::CanvasRenderingContext2d;

type Outcome = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// Paints on one canvas.
pub(super) struct Canvas {
    plain: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// What the canvas was told last of its letters: font, line and side.
    letters: (String, &'static str, &'static str),
}

impl Canvas {
    /// On a canvas with its context.
    pub(super) const fn new(plain: CanvasBackend, context: CanvasRenderingContext2d) -> Self {
        Self { plain, context, letters: (String::new(), "", "") }
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.plain.get_size()
    }

    fn ensure_prepared(&mut self) -> Outcome {
        self.plain.ensure_prepared()
    }

    fn present(&mut self) -> Outcome {
        self.plain.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Outcome {
        self.plain.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.plain.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Outcome {
        self.plain.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.plain.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        self.plain.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.plain.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Outcome {
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), style.family().as_str());
        let line = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        let side = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if self.letters.0 != font {
            self.context.set_font(&font);
        }
        if self.letters.1 != line {
            self.context.set_text_baseline(line);
        }
        if self.letters.2 != side {
            self.context.set_text_align(side);
        }
        self.letters = (font, line, side);
        let BackendColor { alpha, rgb: (red, green, blue) } = style.color();
        self.context.set_fill_style_str(&format!("rgba({red},{green},{blue},{alpha})"));
        // What a canvas cannot draw is left out; the table behind the picture has it.
        self.context.fill_text(text, x.into(), y.into()).ok();
        Ok(())
    }
}
