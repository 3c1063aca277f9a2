//! What is wrong with a JSON text, in the reader's language: its parser speaks English alone.

/// What the parser found, in Chinese and in English.
pub(super) fn found(what: &str) -> Option<(&'static str, &'static str)> {
    Some(match what {
        "EOF while parsing a list"
        | "EOF while parsing an object"
        | "EOF while parsing a string"
        | "EOF while parsing a value" => ("内容不完整，中途结束", "it ends too early"),
        "expected value" => ("此处应为一个值", "a value should stand here"),
        "expected `:`" => ("名称后缺少冒号", "a colon is missing after a name"),
        "expected `,` or `}`" | "expected `,` or `]`" => {
            ("缺少逗号或右括号", "a comma or a closing bracket is missing")
        }
        "expected `\"`" | "key must be a string" => ("名称须加双引号", "a name should stand in double quotes"),
        "expected ident" => ("true、false或null拼写有误", "true, false or null is misspelt"),
        "trailing comma" => ("最后一项后多了逗号", "a comma stands after the last item"),
        "trailing characters" => ("末尾有多余内容", "something stands after its end"),
        "invalid number" => ("数字写法有误", "a number is not written as JSON writes it"),
        "number out of range" => ("数字过大，无法读取", "a number is too large to be read"),
        "invalid escape"
        | "invalid unicode code point"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape" => ("反斜杠后的写法有误", "what follows a backslash is no escape"),
        "control character (\\u0000-\\u001F) found while parsing a string" => {
            ("文本中有换行或其他控制字符", "a text holds a line break or another control character")
        }
        _ => return None,
    })
}
