//! Diagnostics in Chinese.

use super::CodeText;
use crate::base::Code;

/// The texts of a code.
#[expect(clippy::too_many_lines, reason = "a table: one entry a code, so that a missing one does not compile")]
pub(super) const fn text(code: Code) -> CodeText {
    let (message, repair) = match code {
        Code::MissingDescriptor => {
            ("没有找到描述文件datapackage.json。", "请核对地址；数据文件夹可用“yilan seal 文件夹”生成描述文件。")
        }
        Code::DescriptorHash => (
            "描述文件的SHA-256为{value}，与站点索引所记的{0}不一致。",
            "请重新发布该版本的全部文件；确系新版本的，请更新index.json。",
        ),
        Code::JsonError => ("不是有效的JSON：{value}。", "请用文本编辑器核对该行及其前一行的引号、逗号和括号。"),
        Code::DuplicateKey => ("同一JSON对象中，名称“{value}”重复出现。", "请只保留其中一个。"),
        Code::JsonDepth => ("JSON嵌套超过{value}层。", "请减少嵌套层数。"),
        Code::DescriptorError => (
            "描述文件的{column}缺失或无效：{value}。",
            "请按数据格式说明改正该项；没有resources的，请运行“cargo yilan seal”。",
        ),
        Code::ResourceError => {
            ("资源的{column}缺失、重复或不支持：{value}。", "请按数据格式说明改正，或用“yilan seal”重新生成。")
        }
        Code::DialectError => (
            "不支持CSV格式说明{column}，其值为{value}。",
            "请把文件另存为逗号分隔、双引号括起文字的UTF-8编码CSV，并删去该项说明。",
        ),
        Code::SchemaError => {
            ("{column}所声明的“{value}”与数据约定不符，应为“{0}”。", "请改正声明，或用“yilan seal”重新生成。")
        }
        Code::ConstraintUnsupported => ("约束“{0}”无效，或不适用于该列的类型：{value}。", "请改正或删去该约束。"),
        Code::UnknownPackage => (
            "站点索引中没有数据包“{value}”。",
            "请核对链接中的data和version；新发布的数据包须用“yilan seal --index”记入index.json。",
        ),
        Code::FolderName => (
            "描述文件的{column}为“{value}”，文件夹名为“{0}”，两者应当一致；没有写入任何文件。",
            "站点按文件夹“数据包/版本”查找：请改正描述文件中的{column}，或重命名文件夹，再次封装。",
        ),
        Code::FetchError => ("未能取得文件{file}：{0}。", "请检查网络或文件的读取权限后重试。"),
        Code::PathRefused => (
            "文件路径“{value}”不在许可范围内。",
            "路径只能指向描述文件所在文件夹及其下级文件夹，不得含有“..”、网址或特殊字符。",
        ),
        Code::MissingFile => ("没有找到文件{file}。", "请补上该文件，或用“yilan seal”更新描述文件。"),
        Code::ByteCount => (
            "文件为{value}字节，描述文件所记为{0}字节。",
            "请重新传输该文件；确已修改的，请用“yilan seal”更新描述文件。",
        ),
        Code::HashCount => (
            "文件的SHA-256为{value}，与描述文件所记的{0}不一致。",
            "请重新传输该文件；确已修改的，请用“yilan seal”更新描述文件。",
        ),
        Code::EncodingError => ("文件不是UTF-8编码。", "请另存为UTF-8编码，表格软件中为“CSV UTF-8（逗号分隔）”。"),
        Code::SourceError => (
            "该文件不是有效的数据表：{0}。",
            "请打开该文件核对内容，表格软件请另存为“CSV UTF-8（逗号分隔）”；所得为网页的，请检查网络登录和文件地址。",
        ),
        Code::PartHeader => ("该分卷的表头为“{value}”，与第一个分卷不一致。", "请使各分卷的表头完全相同。"),
        Code::MissingLabel => {
            ("缺少列“{value}”。", "请在表头中补上该列；确无此列且非必填的，请用“yilan seal”更新描述文件。")
        }
        Code::TooManyResources => ("共有{value}个资源，网页最多读取{0}个。", "请拆分数据包，或用“yilan pack”打包。"),
        Code::TooManyBytes => ("文件合计超过{0}字节，已达{value}字节。", "请拆分数据包，或用“yilan pack”打包。"),
        Code::TooManyRows => ("各表合计超过{0}行，已达{value}行。", "请拆分数据包，或用“yilan pack”打包。"),
        Code::TooManyColumns => ("共有{value}列，网页最多读取{0}列。", "请删去不用的列，或用“yilan pack”打包。"),
        Code::CellTooLong => (
            "单元格长{value}字节，网页最多读取{0}字节。",
            "请缩短该单元格；漏写引号的，请补上；确有需要的，用“yilan pack”打包。",
        ),
        Code::SumOutOfRange => (
            "列“{column}”的金额合计{0}，超出可以精确合计的范围（约9.2亿亿元）；最大的一笔在该行，为“{value}”。",
            "请核对该列的单位和这一笔金额：以元填写的，请在描述文件中把该列的unit改为CNY（元）。",
        ),

        Code::TypeError => ("“{value}”应为{0}。", "请按该写法改正；没有数值的，请留空。"),
        Code::TooPrecise => {
            ("“{value}”的小数位数过多：金额精确到分，其他数值最多6位小数。", "请核对单位，或按规定位数填写。")
        }
        Code::OutOfRange => ("“{value}”超出可以精确保存的范围。", "请核对数值和单位。"),
        Code::IdError => {
            ("编号“{value}”含有不允许的字符，或超过64个字。", "编号只用汉字、字母、数字和“-”“_”“.”，不留空格。")
        }
        Code::ChoiceError => {
            ("“{value}”不在可选值之内：{0}。", "请改为其中之一；确需使用其他文字的，请在描述文件的categories中对应。")
        }
        Code::Required => ("必填的单元格为空。", "请补填该单元格。"),
        Code::ConstraintError => ("“{value}”不符合约束“{0}”。", "请核对数值；约束本身有误的，请在描述文件中改正。"),
        Code::UniqueError => ("“{value}”重复，第{0}行已有。", "请核对两行，改正或删去其中一行。"),
        Code::PrimaryKey => ("主键“{value}”重复，第{0}行已有；保留在前的一行。", "请核对两行，改正或删去其中一行。"),
        Code::ForeignKey => ("“{value}”在表{0}中不存在。", "请核对编号，或在表{0}中补上该行。"),
        Code::ParentQuarantined => ("所属的“{value}”（表{0}）已隔离，本行随之隔离。", "请先改正表{0}中的该行。"),
        Code::ExtraCell => {
            ("该行有{value}个单元格，表头为{0}列。", "请检查是否多了逗号；含逗号的文字须用双引号括起来。")
        }
        Code::MissingCell => ("该行只有{value}个单元格，表头为{0}列。", "请补足单元格；空单元格也须保留逗号。"),
        Code::StrayQuote => {
            ("双引号位置不当，或没有成对。", "含双引号的文字须整体用双引号括起来，其中的双引号写两遍。")
        }
        Code::StrayCarriageReturn => ("单元格中有单独的回车符。", "请删去该回车符，或改用换行符。"),
        Code::ControlCharacter => ("单元格中有控制字符{0}。", "请删去该字符；从其他系统复制的文字，请先粘贴为纯文本。"),
        Code::UnitMissing => (
            "金额列“{value}”没有声明单位，该列有数值的行均已隔离。",
            "请在描述文件中为该列声明单位CNY（元）、CNY_10K（万元）或CNY_100M（亿元）。",
        ),
        Code::UnitError => (
            "列“{value}”所声明的单位不适用，该列有数值的行均已隔离。",
            "金额用CNY（元）、CNY_10K（万元）或CNY_100M（亿元），其他列用数据格式说明中规定的单位。",
        ),
        Code::Cycle => ("上下级或前后置关系形成循环：{0}。", "请改正其中一行，使关系不再循环。"),
        Code::FinishBeforeStart => ("结束日期{value}早于开始日期{0}。", "请核对这两个日期。"),
        Code::NegativeMoney => ("金额{value}小于0。", "请核对数值；负数只允许出现在observation表中。"),
        Code::ProjectInOverlay => {
            ("项目直接归属于重叠区域“{value}”。", "请填写项目所在的行政区，重叠区域写入also_area。")
        }
        Code::TargetHomeArea => ("目标写明了本地区“{value}”。", "本地区的目标，区域一栏请留空。"),
        Code::TargetProjectAlone => {
            ("项目“{0}”的目标同时填写了{column}“{value}”。", "项目的目标只填项目，区域、单位、行业请留空。")
        }
        Code::DecidedMissing => ("调整后的版本“{0}”没有确定日期。", "请补填decided；只有年初版可以留空。"),
        Code::VariantTarget => ("所指的单元格不存在：{0}。", "请核对表名、主键和列名；主键各列用“/”连接。"),
        Code::ReservedId => ("指标编号“{value}”与系统计算的指标重名。", "请更换编号。"),
        Code::TotalRow => ("该行是合计行“{value}”，计入会使金额重复。", "请删去该行；合计由系统计算。"),

        Code::MissingHash => ("描述文件没有记录该文件的SHA-256，内容未核验。", "请用“yilan seal”补上。"),
        Code::MissingBytes => ("描述文件没有记录该文件的字节数。", "请用“yilan seal”补上。"),
        Code::UnitAssumed => (
            "金额列“{column}”没有声明单位，已按{0}处理。",
            "请核对单位；不是万元的，请在描述文件中把unit改为CNY（元）或CNY_100M（亿元），再次运行“yilan seal”。",
        ),
        Code::UnitDoubtful => (
            "列“{column}”按{0}读取，居中的一笔为{1}，与项目的常见规模相差悬殊，单位可能有误。",
            "请核对单位，在描述文件中把该列的unit改为CNY（元）、CNY_10K（万元）或CNY_100M（亿元）中与文件相符的一个；确实如此的，可不处理。",
        ),
        Code::UnknownProperty => ("不识别属性{column}，已忽略。", "请核对属性名。"),
        Code::PropertyReference => {
            ("属性{column}所指的“{value}”在表{0}中不存在。", "请核对编号，或在表{0}中补上该行。")
        }
        Code::UnlistedFile => (
            "文件夹中有文件“{value}”，描述文件没有列出，未读取。",
            "请核对文件名是否为数据约定的表名，再运行“yilan seal”；确为其他用途的，可不处理。",
        ),
        Code::UnknownTable => ("数据约定中没有表“{value}”，已忽略。", "请核对表名；确为其他用途的，可不处理。"),
        Code::UnknownColumn => ("数据约定中没有列“{value}”，已忽略。", "请核对列名；确为其他用途的，可不处理。"),
        Code::ExtraLabel => ("列“{value}”没有在描述文件中声明，已忽略。", "请用“yilan seal”更新描述文件。"),
        Code::BlankLabel => ("第{value}列没有列名，已忽略。", "请补上列名，或删去该列。"),
        Code::DuplicateLabel => ("列名“{value}”重复，只读取在前的一列。", "请改正列名，或删去重复的列。"),
        Code::IncorrectLabel => (
            "列的顺序与声明不同：此处为“{value}”，声明为“{0}”；已按列名读取。",
            "请调整列的顺序，或用“yilan seal”更新描述文件。",
        ),
        Code::BlankRow => ("该行为空行，已跳过。", "请删去空行。"),
        Code::InvisibleCharacter => ("文字中有看不见的字符或改变书写方向的字符{0}。", "请删去该字符后重新输入。"),
        Code::LinkRefused => ("“{value}”不是http或https网址，不作链接显示。", "请填写完整网址。"),
        Code::FileRefused => ("文件路径“{value}”不在许可范围内，已忽略。", "请填写描述文件所在文件夹之内的路径。"),
        Code::ViewKey => {
            ("不识别视图中的“{0}”，已忽略。", "请核对该项的写法；在网页上复制的链接，取“#”之后的部分即可。")
        }
        Code::CumulativeFalls => ("累计数{0}低于{2}的{1}。", "请核对是否填成了当月数；确系核减的，请在备注中说明。"),
        Code::DoneAboveTotal => (
            "开工以来累计完成{0}，超过总投资{1}。",
            "请核对完成额、此前完成额和总投资；总投资已经调整的，请更新总投资。",
        ),
        Code::SpendingBeforeStart => {
            ("项目于{1}开工，此前已有支出{0}。", "请核对支出月份和实际开工日期；确为前期费用的，可不处理。")
        }
        Code::TargetPlanMismatch => ("项目目标{0}与年度计划{1}不一致。", "请核对目标和计划，使两者一致。"),
        Code::CountedAboveDone => {
            ("纳统{0}超过完成{1}。", "请核对这两个数；确因口径或归属不同的，请在difference中注明。")
        }
        Code::PartsMismatch => ("各组成部分合计{0}，与总投资{1}不一致。", "请核对各组成部分和总投资。"),
        Code::DecemberPlanMismatch => (
            "12月累计计划{0}与年度计划{1}不一致。",
            "请核对分月计划和年度计划；年度计划已经调整的，请相应调整分月计划。",
        ),
        Code::StageMismatch => {
            ("最后一次阶段变更为“{value}”，项目当前阶段为“{0}”。", "请核对项目阶段，或补记阶段变更。")
        }
        Code::TargetGap => {
            ("按{0}分解的目标合计{1}，与本级目标{2}不一致。", "请核对分解方案；有意留有余量的，可不处理。")
        }
        Code::AllocationMismatch => ("最后一次调整后为{0}，分配额为{1}。", "请核对调整记录和分配额。"),
        Code::BaselineMismatch => {
            ("{column}为{value}，与最新基线的{0}不一致。", "请按最新基线改正该日期，或补记新的基线。")
        }
        Code::JanuaryFigure => ("1月不单独发布统计数据，“{value}”已忽略。", "请改填1—2月累计数，或留空。"),
        Code::AfterAsOf => ("{0}之后的“{value}”已忽略。", "请核对月份，或更新描述文件中的as_of。"),
        Code::DatesOutOfOrder => ("日期{value}早于“{0}”的{1}。", "请核对这两个日期。"),
        Code::FundExceeded => ("{3}{0}，超过{2}{1}。", "请核对支出、签约、分配和资金总额，应依次不减。"),
    };
    CodeText { message, repair }
}
