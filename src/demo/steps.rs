//! The steps a project is built in: what its schedule is made of.

use crate::demo::sectors::Build;

/// Who is responsible for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The development and reform commission.
    Planning,
    /// The district, or for the sea the marine bureau.
    Land,
    /// The construction bureau.
    Permits,
    /// The project's own unit.
    Unit,
}

/// Which part of a project's time a step's shares are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Before work begins.
    Before,
    /// From the start to the finish of work.
    Work,
}

/// A step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) name_en: &'static str,
    pub(super) phase: &'static str,
    pub(super) role: Role,
    pub(super) span: Span,
    pub(super) from: f64,
    pub(super) to: f64,
    /// A single day, its last.
    pub(super) is_milestone: bool,
    /// The summary it is part of: the first or the second of [`SUMMARIES`].
    pub(super) summary: Option<usize>,
}

/// The summaries: names and phase.
pub(super) const SUMMARIES: [[&str; 3]; 2] =
    [["前期工作", "Preparation", "preparation"], ["工程建设", "Construction", "construction"]];

/// The position of the step that land waits for.
pub(super) const LAND: usize = 2;
/// The position of what is laid over a line.
const PAVING: usize = 9;

const fn before(names: [&'static str; 2], phase: &'static str, role: Role, from: f64, to: f64) -> Step {
    let [name, name_en] = names;
    Step { name, name_en, phase, role, span: Span::Before, from, to, is_milestone: false, summary: Some(0) }
}

const fn work(names: [&'static str; 2], from: f64, to: f64) -> Step {
    Step {
        phase: "construction",
        span: Span::Work,
        summary: Some(1),
        ..before(names, "construction", Role::Unit, from, to)
    }
}

const fn milestone(step: Step) -> Step {
    Step { is_milestone: true, from: step.to, ..step }
}

/// The steps before work begins, the same for all.
const BEFORE: [Step; 6] = [
    before(["可行性研究", "Feasibility study"], "preparation", Role::Planning, 0.0, 0.34),
    milestone(before(["可研批复", "Feasibility approval"], "approval", Role::Planning, 0.0, 0.37)),
    before(["征地拆迁", "Land and relocation"], "land", Role::Land, 0.24, 0.9),
    before(["初步设计与概算", "Preliminary design"], "design", Role::Unit, 0.39, 0.72),
    before(["施工图设计与审查", "Detailed design"], "design", Role::Unit, 0.66, 0.95),
    milestone(before(["施工许可证核发", "Construction permit"], "approval", Role::Permits, 0.0, 0.99)),
];

/// In place of land, for what is built in the sea.
pub(super) const SEA: Step = before(["用海审批", "Sea use approval"], "approval", Role::Land, 0.24, 0.9);

const DONE: Step = Step {
    phase: "acceptance",
    role: Role::Permits,
    summary: None,
    ..milestone(work(["竣工验收", "Completion acceptance"], 0.0, 1.0))
};

/// In place of the road's surface, for what runs on rails.
const TRACK: Step = work(["铺轨与装修工程", "Track and fit-out"], 0.52, 0.88);

/// The steps of a project of its kind; each kind has as many.
pub(super) fn steps(build: Build, is_at_sea: bool, is_on_rails: bool) -> Vec<Step> {
    let own = match build {
        Build::Plant => [
            work(["桩基与基础", "Foundations"], 0.0, 0.26),
            work(["主体结构", "Main structure"], 0.2, 0.56),
            milestone(work(["主体结构封顶", "Topping out"], 0.0, 0.58)),
            work(["机电安装", "Mechanical and electrical works"], 0.46, 0.84),
            work(["设备安装调试", "Equipment installation"], 0.62, 0.96),
        ],
        Build::Building => [
            work(["基坑与基础", "Excavation and foundations"], 0.0, 0.29),
            work(["主体结构", "Main structure"], 0.22, 0.6),
            milestone(work(["主体结构封顶", "Topping out"], 0.0, 0.62)),
            work(["机电安装", "Mechanical and electrical works"], 0.5, 0.86),
            work(["幕墙与装饰装修", "Façade and fit-out"], 0.64, 0.96),
        ],
        Build::Line => [
            work(["交通疏解与管线迁改", "Traffic and utility diversion"], 0.0, 0.2),
            work(["土建施工", "Civil works"], 0.12, 0.64),
            milestone(work(["主线贯通", "Breakthrough of the main line"], 0.0, 0.66)),
            work(["路面与附属工程", "Paving and ancillary works"], 0.52, 0.88),
            work(["机电安装与联调", "Systems and trial running"], 0.68, 0.97),
        ],
        Build::Works => [
            work(["土建施工", "Civil works"], 0.0, 0.5),
            work(["设备采购", "Equipment procurement"], 0.14, 0.56),
            milestone(work(["主要设备到货", "Main equipment delivered"], 0.0, 0.58)),
            work(["设备安装", "Equipment installation"], 0.44, 0.84),
            work(["系统调试", "Commissioning"], 0.62, 0.95),
        ],
        Build::Network => [
            work(["机房与配套改造", "Machine rooms"], 0.0, 0.4),
            work(["设备采购", "Equipment procurement"], 0.1, 0.5),
            milestone(work(["核心设备到货", "Core equipment delivered"], 0.0, 0.52)),
            work(["系统集成", "System integration"], 0.42, 0.82),
            work(["上线试运行", "Trial operation"], 0.6, 0.95),
        ],
    };
    let mut steps: Vec<Step> = BEFORE.into_iter().chain(own).chain([DONE]).collect();
    if is_at_sea {
        steps[LAND] = SEA;
    }
    if is_on_rails {
        steps[PAVING] = TRACK;
    }
    steps
}

/// What waits for what, by the positions of the steps.
pub(super) const TIES: [(usize, usize, &str); 15] = [
    (0, 1, "FS"),
    (0, 2, "SS"),
    (1, 3, "FS"),
    (3, 4, "SS"),
    (3, 4, "FF"),
    (2, 5, "FS"),
    (4, 5, "FS"),
    (5, 6, "FS"),
    (6, 7, "SS"),
    (7, 8, "FS"),
    (7, 9, "SS"),
    (8, 10, "FS"),
    (9, 10, "FF"),
    (9, 11, "FS"),
    (10, 11, "FS"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_lead_forward_and_name_steps() {
        for build in [Build::Plant, Build::Building, Build::Line, Build::Works, Build::Network] {
            let steps = steps(build, false, false);
            assert!(TIES.iter().all(|&(from, to, _)| from < to && to < steps.len()));
            assert!(steps.iter().all(|step| step.from <= step.to && step.to <= 1.0));
        }
    }
}
