//! The last line of every screen: how far the data run, what is left out, what was verified.

use crate::analysis::Grouping;
use crate::figures::{Figure, FigureId, Rows, Value, ledger_figure};
use crate::locale::format;
use crate::model::contract::{area, project};
use crate::model::{Dimension, Verification};
use crate::nav::Route;
use crate::present::Context;
use crate::present::chips::scope_name;
use crate::present::scope::{member_id, narrowed};
use crate::present::shown::shown;
use crate::present::spec::{HonestyBar, HonestyStatement};

/// The bar of a page: of one member's what is in scope of it.
pub fn honesty_of(context: &Context, route: &Route) -> HonestyBar {
    match route.member() {
        Some((dimension, id)) => honesty(&context.refiltered(&narrowed(&context.filters, dimension, id))),
        None => honesty(context),
    }
}

/// The bar of a context.
pub fn honesty(context: &Context) -> HonestyBar {
    let statements = [
        Some(as_of(context)),
        coverage(context),
        unassigned(context),
        Some(quarantined(context)),
        Some(verified(context)),
        Some(version(context)),
    ];
    HonestyBar { statements: statements.into_iter().flatten().collect() }
}

/// Whose figures these are, in one line beside whatever leaves the page: 示例数据 first where they are
/// made up, then the package, what of it is in scope, how far it runs and its version.
pub fn credit(context: &Context) -> String {
    let package = &context.dataset().package;
    let strings = context.strings();
    let parts = [
        if package.synthetic { strings.synthetic.to_owned() } else { String::new() },
        context.name(&package.title, &package.title_en).to_owned(),
        scope_name(context, &context.filters),
        as_of_words(context),
        format!("{}{}", strings.honesty.version, package.version),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(strings.explain.separator)
}

fn words(before: &str, after: String) -> HonestyStatement {
    HonestyStatement { before: before.to_owned(), shown: None, after, is_verified: false }
}

fn as_of(context: &Context) -> HonestyStatement {
    words("", as_of_words(context))
}

/// 截至2023年6月30日（资料收录至2023年9月）: what is shown, then how far the package runs where that is another
/// month.
fn as_of_words(context: &Context) -> String {
    let strings = &context.strings().honesty;
    let shown = format!("{}{}", strings.as_of, format::day(context.month.last_day(), context.locale));
    match context.known.facts.as_of.filter(|&as_of| as_of != context.month) {
        Some(as_of) => format!("{shown}{}", strings.runs_to.replace("{}", &format::month(as_of, context.locale))),
        None => shown,
    }
}

fn coverage(context: &Context) -> Option<HonestyStatement> {
    let strings = &context.strings().honesty;
    let totals = context.totals();
    if context.snapshot.is_empty() {
        return None;
    }
    let figure = ledger_figure(FigureId::Projects, &totals, context.month, context.scope());
    // A project in quarantine is one that there is, and that no figure counts.
    let all = context.snapshot.len() as usize + left_out(context, project::SPEC.name);
    // A package that knows how many there are covers so many of them; another one lists what it has.
    let is_listed = context.dataset().package.coverage.as_ref().is_some_and(|coverage| coverage.total.is_none());
    let whole = format!("{}{}", strings.of, format::count(all as i64));
    // 收录125个项目，非全部: 125/125 would read as if nothing were missing.
    let (of_all, remark) = match is_listed {
        true if totals.projects == all as i64 => ("", strings.not_all),
        true => (whole.as_str(), strings.not_all),
        false => (whole.as_str(), ""),
    };
    Some(HonestyStatement {
        before: if is_listed { strings.listed } else { strings.coverage }.to_owned(),
        shown: Some(shown(figure, context.locale)),
        after: format::counted("", &format!("{of_all}{}{remark}", strings.projects)),
        is_verified: false,
    })
}

/// What lies in no child of the home area.
fn unassigned(context: &Context) -> Option<HonestyStatement> {
    // Of areas that nobody names none is missing.
    if !context.dataset().has(&area::SPEC) {
        return None;
    }
    // What is asked of an area lies in it; a project lies somewhere or not, which is no amount.
    let home = context.home_area().map(|row| member_id(context.dataset(), Dimension::Area, row));
    let is_of_areas = context.filters.values(Dimension::Area).any(|id| Some(id) != home.as_deref());
    if is_of_areas || context.filters.has(Dimension::Project) {
        return None;
    }
    let grouping = Grouping::areas(context.dataset(), &context.known.facts, context.home_area());
    let breakdown = context.breakdown(&grouping);
    breakdown.total.done()?;
    let amount = breakdown.unassigned.done().unwrap_or_default();
    let mut figure = Figure::ledger(FigureId::Unassigned, Some(Value::Money(amount)), context.scope());
    figure.rows = Rows::None;
    Some(HonestyStatement {
        before: context.strings().honesty.unassigned.to_owned(),
        shown: Some(shown(figure, context.locale)),
        after: String::new(),
        is_verified: false,
    })
}

/// How many rows of a table no figure counts.
fn left_out(context: &Context, name: &str) -> usize {
    let of_table = context.dataset().package.resources.iter().filter(|resource| resource.name == name);
    of_table.map(|resource| (resource.quarantined + resource.parent_quarantined) as usize).sum()
}

fn quarantined(context: &Context) -> HonestyStatement {
    let resources = &context.dataset().package.resources;
    let rows: u32 = resources.iter().map(|resource| resource.quarantined + resource.parent_quarantined).sum();
    if rows == 0 {
        return words("", context.strings().honesty.none_quarantined.to_owned());
    }
    package_count(context, FigureId::Quarantined, rows.into(), context.strings().honesty.quarantined)
        .followed_by(context.strings().honesty.rows)
}

fn verified(context: &Context) -> HonestyStatement {
    let strings = &context.strings().honesty;
    let package = &context.dataset().package;
    let is_verified = |verification: Verification| verification == Verification::Verified;
    if !package.resources.iter().all(|resource| is_verified(resource.verification)) {
        return words("", strings.unverified.to_owned());
    }
    if !is_verified(package.descriptor) {
        return words("", strings.descriptor_unverified.to_owned());
    }
    let files: usize = package.resources.iter().map(|resource| resource.paths.len()).sum();
    let mut statement = package_count(context, FigureId::FilesVerified, files as i64, "").followed_by(strings.verified);
    statement.is_verified = true;
    statement
}

fn version(context: &Context) -> HonestyStatement {
    words(context.strings().honesty.version, context.dataset().package.version.clone())
}

fn package_count(context: &Context, id: FigureId, count: i64, before: &str) -> HonestyStatement {
    let mut figure = Figure::ledger(id, Some(Value::Count(count)), context.scope());
    figure.rows = Rows::None;
    HonestyStatement {
        before: before.to_owned(),
        shown: Some(shown(figure, context.locale)),
        after: String::new(),
        is_verified: false,
    }
}

impl HonestyStatement {
    fn followed_by(mut self, after: &str) -> Self {
        self.after = format::counted(self.shown.as_ref().map_or("", |shown| &shown.text), after);
        self
    }
}
