//! Funds: what was issued, to whom it was given, how it was moved twice, how it was spent.

use crate::base::{Arrange, Day, Month};
use crate::demo::calendar::{AS_OF, YEAR, month};
use crate::demo::curves::Life;
use crate::demo::dice::{Dice, Subject};
use crate::demo::instruments::{FUNDS, Fund};
use crate::demo::project::{Course, Project, Standing};
use crate::demo::sheet::Sheets;
use crate::demo::sources;
use crate::model::contract::{allocation, allocation_change, fund, spending};

/// The year's adjustments of funds.
const ADJUSTMENTS: [(&str, Month, i64); 2] =
    [("2026年第一批资金调整", month(2026, 5), 20), ("2026年第二批资金调整", month(2026, 8), 12)];

/// What a fund gives a project.
struct Gift {
    project: usize,
    amount: i64,
    /// Adjustments: which, before, after.
    changes: Vec<(usize, i64, i64)>,
    spent: Vec<(Month, i64)>,
}

/// Writes all tables of funds.
pub(super) fn write(sheets: &mut Sheets, seed: u64, projects: &[Project]) {
    let mut contradictions = Contradictions::default();
    for (number, it) in FUNDS.iter().enumerate() {
        let mut dice = Dice::new(seed, Subject::Funds, number as u32);
        let mut gifts = give(it, projects, &mut dice);
        if it.is_movable() {
            ADJUSTMENTS.iter().enumerate().for_each(|(at, _)| adjust(it, projects, &mut gifts, at, &mut dice));
        }
        for gift in &mut gifts {
            gift.spent = spend(it, &projects[gift.project], gift, &mut dice);
        }
        let whole: i64 = gifts.iter().map(|gift| gift.amount).sum();
        let amount = (whole + whole / 50) / 1_000 * 1_000 + 1_000;
        let sheet = sheets.of(&fund::SPEC);
        let [name, name_en] = it.names;
        sheet
            .put(fund::ID, it.id)
            .put(fund::INSTRUMENT, it.instrument)
            .put(fund::NAME, name)
            .put(fund::NAME_EN, name_en);
        sheet.put(fund::ISSUED, it.issued).put(fund::AMOUNT, amount).put(fund::LEVERAGED, amount * it.leverage);
        sheet.put(fund::SOURCE, sources::FINANCE).end();
        for gift in &gifts {
            gift_rows(sheets, it, &projects[gift.project], gift, &mut contradictions, &mut dice);
        }
    }
}

/// The projects a fund goes to, with how much each first gets; a few are only eligible.
fn give(it: &Fund, projects: &[Project], dice: &mut Dice) -> Vec<Gift> {
    let mut fitting: Vec<usize> = (0..projects.len()).filter(|&at| (it.fits)(&projects[at])).collect();
    dice.shuffle(&mut fitting);
    fitting.truncate(crate::demo::deal::part(projects.len(), it.projects));
    fitting.arrange();
    let mut gift = |project: usize| {
        let is_eligible_only = dice.chance(0.08);
        let share = it.share * dice.between(70, 130) / 100;
        let amount = if is_eligible_only { 0 } else { (projects[project].total * share / 100 / 100 * 100).max(100) };
        Gift { project, amount, changes: Vec::new(), spent: Vec::new() }
    };
    fitting.into_iter().map(&mut gift).collect()
}

/// 调慢补快: what slow projects do not use goes to those that are fast, none of it lost.
fn adjust(it: &Fund, projects: &[Project], gifts: &mut [Gift], batch: usize, dice: &mut Dice) {
    if it.issued >= ADJUSTMENTS[batch].1 {
        return;
    }
    let is_slow = |gift: &Gift| projects[gift.project].standing != Standing::Fine && gift.amount >= 1_000;
    let mut fast: Vec<usize> =
        (0..gifts.len()).filter(|&at| projects[gifts[at].project].standing == Standing::Fine).collect();
    let mut freed = 0;
    for gift in gifts.iter_mut().filter(|gift| is_slow(gift)) {
        if !fast.is_empty() && dice.chance(0.55) {
            let cut = gift.amount * dice.between(10, 28) / 100 / 100 * 100;
            change(gift, batch, -cut);
            freed += cut;
        }
    }
    if freed == 0 || fast.is_empty() {
        // Nothing to move: the fund's reserve gives a little.
        gifts.iter_mut().take(1).for_each(|gift| change(gift, batch, 200));
        return;
    }
    dice.shuffle(&mut fast);
    let count = (fast.len() / 4).max(1);
    let each = freed / count as i64 / 100 * 100;
    for (order, &at) in fast.iter().take(count).enumerate() {
        change(&mut gifts[at], batch, if order == 0 { freed - each * (count as i64 - 1) } else { each });
    }
}

fn change(gift: &mut Gift, batch: usize, by: i64) {
    if by != 0 {
        gift.changes.push((batch, gift.amount, gift.amount + by));
        gift.amount += by;
    }
}

/// Spent by the end of each month since the issue: along a line of nine months, as the project
/// stands.
fn spend(it: &Fund, project: &Project, gift: &Gift, dice: &mut Dice) -> Vec<(Month, i64)> {
    let Some(start) = project.start_actual else { return Vec::new() };
    let first = it.issued.plus(1).max(start.month());
    let pace = match project.standing {
        Standing::Fine => dice.range(0.75, 0.98),
        Standing::Watch => dice.range(0.5, 0.75),
        Standing::Behind => dice.range(0.12, 0.5),
    };
    let line = Life { first, last: first.plus(9), shape: 0 };
    // What was taken away had not been spent.
    let most = gift.changes.iter().map(|change| change.1.min(change.2)).chain([gift.amount]).min().unwrap_or(0);
    let mut last = 0;
    let mut spent = Vec::new();
    for at in 0..=AS_OF.since(first) {
        let month = first.plus(at);
        let amount = (most as f64 * line.share_by(month) * pace) as i64 / 10 * 10;
        last = amount.max(last);
        spent.push((month, last));
    }
    spent
}

/// Which of the two contradictions are still to be planted.
#[derive(Default)]
struct Contradictions {
    has_early_spending: bool,
    has_lost_change: bool,
}

fn gift_rows(
    sheets: &mut Sheets,
    it: &Fund,
    project: &Project,
    gift: &Gift,
    contradictions: &mut Contradictions,
    dice: &mut Dice,
) {
    let spent = gift.spent.last().map_or(0, |&(_, spent)| spent);
    let committed = spent + (gift.amount - spent) * dice.between(20, 90) / 100 / 10 * 10;
    let sheet = sheets.of(&allocation::SPEC);
    sheet.put(allocation::FUND, it.id).put(allocation::PROJECT, &project.id).put(allocation::ALLOCATED, gift.amount);
    sheet.put(allocation::COMMITTED, committed).put(allocation::SPENT, spent);
    let is_movable = it.is_movable() && gift.amount > committed;
    sheet.put(allocation::MOVABLE, is_movable).end();
    let sheet = sheets.of(&allocation_change::SPEC);
    for (at, &(batch, before, after)) in gift.changes.iter().enumerate() {
        let (name, month, day) = ADJUSTMENTS[batch];
        let reason = if after > before { "工程进度快，追加资金" } else { "支出进度慢，调减资金" };
        let is_lost = !contradictions.has_lost_change && at + 1 == gift.changes.len() && after > before;
        contradictions.has_lost_change |= is_lost;
        sheet.put(allocation_change::FUND, it.id).put(allocation_change::PROJECT, &project.id);
        sheet.put_some(allocation_change::DECIDED, Day::new(month.year(), month.number(), day as u32));
        sheet.put(allocation_change::BATCH, name).put(allocation_change::BEFORE, before);
        sheet.put(allocation_change::AFTER, if is_lost { after + 100 } else { after });
        sheet.put(allocation_change::REASON, reason).end();
    }
    let sheet = sheets.of(&spending::SPEC);
    let mut row = |month: Month, spent: i64| {
        sheet.put(spending::FUND, it.id).put(spending::PROJECT, &project.id);
        sheet.put(spending::MONTH, month).put(spending::SPENT, spent).end();
    };
    let is_new = project.course == Course::Started && project.life.first.year() == YEAR;
    if let Some(&(first, spent)) = gift.spent.first()
        && is_new
        && spent > 0
        && !contradictions.has_early_spending
        && project.start_actual.is_some_and(|start| start.month() > it.issued.plus(1) && start.month() == first)
    {
        contradictions.has_early_spending = true;
        row(first.plus(-1), (spent / 2).max(1));
    }
    gift.spent.iter().for_each(|&(month, spent)| row(month, spent));
}
