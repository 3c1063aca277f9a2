//! The small words everything else is said in: money, periods, days, exact ratios, diagnostics.

mod arrange;
mod day;
mod decimal;
mod diagnostic;
mod invisible;
mod marks;
mod money;
mod nearest;
mod period;
mod qualifier;
mod ratio;

pub use arrange::{Arrange, inserted};
pub use day::{DateSpan, Day, LooseDay};
pub use decimal::Decimal;
pub use diagnostic::{Checked, Code, Diagnostic, Diagnostics, Place, Severity};
pub use invisible::is_invisible;
pub use marks::is_mark;
pub use money::Money;
pub use nearest::{nearest, plain};
pub use period::{Month, Period};
pub use qualifier::Qualifier;
pub use ratio::Ratio;
