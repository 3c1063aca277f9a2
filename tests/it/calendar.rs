//! The calendar over its whole range: months, periods and days, held against each other.

use yilan::base::{DateSpan, Day, LooseDay, Month, Period};

fn months() -> impl Iterator<Item = (i32, u32, Month)> {
    (1900..=2199).flat_map(|year| (1..=12).map(move |number| (year, number, Month::new(year, number).unwrap())))
}

#[test]
fn every_month_is_its_year_and_number() {
    for (year, number, month) in months() {
        assert_eq!((month.year(), month.number()), (year, number));
        assert_eq!(month.number_since_year_0(), year * 12 + number as i32 - 1);
        assert_eq!(Month::from_number(month.number_since_year_0()), month);
        assert_eq!((month.january().year(), month.january().number()), (year, 1));
        assert_eq!((month.december().year(), month.december().number()), (year, 12));
        assert_eq!(month.to_string(), format!("{year:04}-{number:02}"));
        assert_eq!(Month::parse(&month.to_string()), Some(month));
        assert_eq!((month.plus(5).since(month), month.plus(-5).since(month)), (5, -5));
    }
}

#[test]
fn a_month_runs_from_its_first_day_to_the_eve_of_the_next() {
    for (year, number, month) in months() {
        let first = month.first_day();
        assert_eq!((first.year(), first.month_number(), first.day_of_month()), (year, number, 1));
        assert_eq!((first.month(), month.last_day().month()), (month, month));
        assert_eq!(first.to_string(), format!("{month}-01"));
        let days = DateSpan { start: first, finish: month.last_day() }.days();
        assert!((28..=31).contains(&days), "{month}: {days}");
        if (year, number) != (2199, 12) {
            assert_eq!(month.last_day().plus(1), month.plus(1).first_day());
        }
    }
}

#[test]
fn what_is_no_month_is_refused() {
    for (year, number) in [(1899, 12), (2200, 1), (2023, 0), (2023, 13)] {
        assert_eq!(Month::new(year, number), None);
    }
    for text in ["", "2023", "2023-9", "023-09", "2023-009", "+023-09", "2023-0a", "2023/09", "2023-00", "2023-13"] {
        assert_eq!(Month::parse(text), None, "{text}");
    }
}

#[test]
fn periods_cover_the_months_they_name() {
    let month = |year, number| Month::new(year, number).unwrap();
    for year in 1900..=2199 {
        let whole = Period::Year(year);
        assert_eq!((whole.first(), whole.last()), (month(year, 1), month(year, 12)));
        assert_eq!(Period::parse(&whole.to_string()), Some(whole));
        for number in 1..=4 {
            let quarter = Period::Quarter(year, number);
            assert_eq!((quarter.first(), quarter.last()), (month(year, 3 * number - 2), month(year, 3 * number)));
            assert_eq!(Period::parse(&quarter.to_string()), Some(quarter));
        }
    }
    let span = Period::Span(month(2023, 2), month(2023, 9));
    assert_eq!(
        (span.first(), span.last(), span.to_string()),
        (month(2023, 2), month(2023, 9), "2023-02/2023-09".into())
    );
    let single = Period::Month(month(2023, 9));
    assert_eq!((single.first(), single.last()), (month(2023, 9), month(2023, 9)));
    assert_eq!(Period::parse("2023-09/2023-09"), Some(Period::Span(month(2023, 9), month(2023, 9))));
    for text in ["2023-Q0", "2023-Q5", "2023-Q01", "2023-Q", "23-Q1", "1899", "2200", "202", "02023", "2023-09/2023-08"]
    {
        assert_eq!(Period::parse(text), None, "{text}");
    }
}

#[test]
fn every_day_follows_the_one_before_and_weeks_have_seven() {
    let (first, last) = (Day::parse("1900-01-01").unwrap(), Day::parse("2199-12-31").unwrap());
    assert_eq!(last.since(first) + 1, 300 * 365 + 73, "1900 and 2100 have no leap day");
    for number in first.number()..=last.number() {
        let day = Day::from_number(number);
        assert_eq!(day.number(), number);
        assert_eq!(Day::new(day.year(), day.month_number(), day.day_of_month()), Some(day));
        // The first of January 1970 was a Thursday.
        assert_eq!(day.is_weekend(), [2, 3].contains(&number.rem_euclid(7)), "{day}");
        assert_eq!(Day::parse(&day.to_string()), Some(day));
    }
    assert_eq!(Day::EPOCH.to_string(), "1970-01-01");
    assert_eq!((Day::new(1899, 12, 31), Day::new(2200, 1, 1), Day::new(2023, 2, 29)), (None, None, None));
    for text in ["", "2023-02", "2023-02-30", "2023-2-03", "2023-02-3", "2023-02-03-", "2023-02-0a", "023-02-03"] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn a_loose_day_may_mean_all_that_it_names() {
    let bounds = |text: &str| {
        let loose = LooseDay::parse(text).unwrap();
        assert_eq!(loose.to_string(), text);
        (loose.first_day().to_string(), loose.last_day().to_string(), loose.day().map(|day| day.to_string()))
    };
    let expected = |first: &str, last: &str, day: Option<&str>| (first.into(), last.into(), day.map(str::to_owned));
    assert_eq!(bounds("2024"), expected("2024-01-01", "2024-12-31", None));
    assert_eq!(bounds("2024-02"), expected("2024-02-01", "2024-02-29", None));
    assert_eq!(bounds("2024-02-03"), expected("2024-02-03", "2024-02-03", Some("2024-02-03")));
    assert_eq!(LooseDay::parse("2024-02-30"), None);
}
