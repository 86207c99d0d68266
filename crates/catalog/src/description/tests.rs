use proptest::prelude::*;

use super::{to_html, to_plain};

fn check(text: &str, html: &str) {
    assert_eq!(to_html(text).replace('\n', ""), html, "{text:?}");
}

#[test]
fn plain_text_keeps_its_paragraphs_and_lines() {
    check("", "");
    check(" \n ", "");
    check("One.\n\nTwo.", "<p>One.</p><p>Two.</p>");
    check("One.\\n\\nTwo.", "<p>One.</p><p>Two.</p>");
    check("Cell size: 5 m\nBands: 4", "<p>Cell size: 5 m<br>Bands: 4</p>");
    check("One.\r\nTwo.", "<p>One.<br>Two.</p>");
}

#[test]
fn lines_broken_to_a_width_are_joined() {
    check(
        "The mountains of the coast are warming and the snow line under a warming\nclimate could rise.",
        "<p>The mountains of the coast are warming and the snow line under a warming climate could rise.</p>",
    );
}

#[test]
fn what_only_looks_like_markup_is_shown_as_typed() {
    check("Depth <5 m (p < 0.05) & a > b.", "<p>Depth &lt;5 m (p &lt; 0.05) &amp; a &gt; b.</p>");
    check("The <Zostera marina> bed", "<p>The &lt;Zostera marina&gt; bed</p>");
    check("NEEC_RRP_Porpoise_v1.gdb and *.shp, *.dbf", "<p>NEEC_RRP_Porpoise_v1.gdb and *.shp, *.dbf</p>");
    check("radiance in (mw/cm^2*str*um)* 100", "<p>radiance in (mw/cm^2*str*um)* 100</p>");
    check("l`agrile et l`orme", "<p>l`agrile et l`orme</p>");
    check("Datum:\n    Known datum", "<p>Datum:<br>Known datum</p>");
    check("# of samples: 5", "<p># of samples: 5</p>");
    check("> 5 m deep", "<p>&gt; 5 m deep</p>");
    check("2019. A report", "<p>2019. A report</p>");
    check("[1]: see the report", "<p>[1]: see the report</p>");
    check("Estimates are in m~2~ and ~4 nm", "<p>Estimates are in m~2~ and ~4 nm</p>");
    check("A line\n-\nanother", "<p>A line<br>-<br>another</p>");
    check("+ 5 degrees", "<p>+ 5 degrees</p>");
    check("a 1 < 2", "<p>a 1 &lt; 2</p>");
}

#[test]
fn markdown_is_rendered() {
    check("(*Zostera marina*) is **bold**", "<p>(<em>Zostera marina</em>) is <strong>bold</strong></p>");
    check(
        "Related:- **[Top 100](https://open.canada.ca/data/en)**",
        "<p>Related:- <strong><a href=\"https://open.canada.ca/data/en\" rel=\"nofollow noopener noreferrer\">Top 100</a></strong></p>",
    );
    check("Aims:\n1. Collect\n2. Map", "<p>Aims:</p><ol><li>Collect</li><li>Map</li></ol>");
    check("Aims:\n\n- Collect\n- Map", "<p>Aims:</p><ul><li>Collect</li><li>Map</li></ul>");
    check("- one\n- two\nThree\nfour", "<ul><li>one</li><li>two</li></ul><p>Three<br>four</p>");
    check("- one\n  goes on\n- two", "<ul><li>one<br>goes on</li><li>two</li></ul>");
    check("Aims:\n• Collect\n•\tMap", "<p>Aims:</p><ul><li>Collect</li><li>Map</li></ul>");
    check(
        "les tores.** Traduit (Amazon Translate).**",
        "<p>les tores. <strong>Traduit (Amazon Translate).</strong></p>",
    );
    check(
        "|a|b|\n|-|-|\n|1|2|",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    );
}

#[test]
fn headings_are_never_above_the_third_level() {
    check("# Title\n\n## Sub\n\nText", "<h3>Title</h3><h4>Sub</h4><p>Text</p>");
    check("<h1 class=\"x\">Title</h1>", "<h3>Title</h3>");
    check("Title\n-----\nText", "<h4>Title</h4><p>Text</p>");
    check("One line.\nAnother.\n-----\nText", "<p>One line.<br>Another.</p><hr><p>Text</p>");
}

#[test]
fn addresses_become_links_without_the_punctuation_around_them() {
    let link = |href: &str, text: &str| {
        format!("<a href=\"{href}\" rel=\"nofollow noopener noreferrer\">{text}</a>")
    };
    let check_link = |text: &str, before: &str, href: &str, shown: &str, after: &str| {
        check(text, &format!("<p>{before}{}{after}</p>", link(href, shown)));
    };
    check_link("See http://a.ca/x.", "See ", "http://a.ca/x", "http://a.ca/x", ".");
    check_link(
        "(http://a.ca/2009_056-eng_x.htm);",
        "(",
        "http://a.ca/2009_056-eng_x.htm",
        "http://a.ca/2009_056-eng_x.htm",
        ");",
    );
    check_link("http://a.ca/_x_/(y)", "", "http://a.ca/_x_/(y)", "http://a.ca/_x_/(y)", "");
    check_link("at www.a.ca, or", "at ", "https://www.a.ca", "www.a.ca", ", or");
    check_link("[here](www.a.ca/b_c)", "", "https://www.a.ca/b_c", "here", "");
    check_link("<https://a.ca/b_c>", "", "https://a.ca/b_c", "https://a.ca/b_c", "");
    check_link(
        "<a href=\"http://a.ca/b_c.zip \">http://a.ca</a>",
        "",
        "http://a.ca/b_c.zip",
        "http://a.ca",
        "",
    );
    check_link("http://a.ca/x?a=1&b=2", "", "http://a.ca/x?a=1&amp;b=2", "http://a.ca/x?a=1&amp;b=2", "");
}

#[test]
fn brackets_that_were_open_before_an_address_are_none_of_it() {
    let link = "<p><a href=\"http://a.ca/(b)\" rel=\"nofollow noopener noreferrer\">http://a.ca/(b)</a>";
    check("http://a.ca/(b)))].),", &format!("{link}))].),</p>"));
    for close in [")", "]"] {
        let html = to_html(&format!("http://a.ca/{}", close.repeat(49_900)));
        assert!(
            html.ends_with(&format!("\">http://a.ca/</a>{}</p>", close.repeat(49_900))),
            "{}",
            &html[..200]
        );
    }
}

#[test]
fn what_nobody_sees_is_in_no_page_whoever_wrote_it() {
    check("a&#x202e;b&shy;c&#xfffe;d", "<p>abcd</p>");
    check("<p>a&#x202e;b&shy;c&#xfffe;d\u{1}</p>", "<p>abcd</p>");
    assert_eq!(to_plain("<p>Water&shy;shed</p> perma\u{200b}frost"), "Watershed permafrost");
}

#[test]
fn nothing_dangerous_or_heavy_survives() {
    check("<script>alert(1)</script>text", "text");
    check("<img src=x onerror=alert(1)>text", "<p>text</p>");
    check("<p style=\"color:red\" id=a class=b onclick=x()>text</p>", "<p>text</p>");
    check("[x](javascript:alert(1))", "<p><a rel=\"nofollow noopener noreferrer\">x</a></p>");
    check("<a href=\"javascript:alert(1)\">x</a>", "<p><a rel=\"nofollow noopener noreferrer\">x</a></p>");
    check("![alternative](http://a.ca/x.png)", "<p>alternative</p>");
    check("<iframe src=\"http://a.ca\"></iframe>a", "a");
    check("a <o:p></o:p> b", "<p>a  b</p>");
    check(
        "<font color=\"red\"size=2>a</font><A HREF=www.a.ca>b</A>",
        "<p>a<a rel=\"nofollow noopener noreferrer\">b</a></p>",
    );
    check("a<!-- hidden -->b", "<p>ab</p>");
}

#[test]
fn plain_text_is_one_line_without_markup() {
    let check = |text: &str, expected: &str| assert_eq!(to_plain(text), expected, "{text:?}");
    check(" One.\n\n  Two.\u{a0}Three ", "One. Two. Three");
    check("One.\\n\\nTwo.", "One. Two.");
    check("<p>One</p><p>Two&nbsp;&eacute; &lt; 3</p>", "One Two é < 3");
    check("sites (&lt; 1 %)", "sites (< 1 %)");
    check("<b>Date</b> - the *date* **was** [set](https://a.ca/x_y).", "Date - the date was set.");
    check("# Title\n\n- one\n- two", "Title one two");
    check("Aims:\n1. Collect\n2. Map", "Aims: 1. Collect 2. Map");
    check("depth <5 m, NEEC_RRP_x, p < 0.05, 2*3*4", "depth <5 m, NEEC_RRP_x, p < 0.05, 2*3*4");
    check("a<script>alert(1)</script>b <style>p{}</style>c", "ab c");
    check("![map](https://a.ca/x.png) at https://a.ca/x_y_z", "map at https://a.ca/x_y_z");
    check("a\n- b", "a b");
    check("<div>a</div><div>b</div>", "a b");
    check("A & B &amp; C", "A & B & C");
}

proptest! {
    #[test]
    fn any_text_gives_html_the_sanitiser_agrees_with(text in "(?s).{0,200}") {
        let html = to_html(&text);
        prop_assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<h1") && !html.contains("<h2"));
        let _ = to_plain(&text);
    }

    #[test]
    fn any_mixture_of_markup_can_be_read(
        parts in prop::collection::vec(
            prop::sample::select(vec!["<", ">", "</", "<p", "<a href=\"", "\"", "'", "*", "**", "_", "`", "[", "](", ")", "\n", "\\n",
                "# ", "- ", "1. ", "é", "a", "http://", "www.", "&", "&#", "amp;", "<script>", "</script>", "|", "---", "<!--", "-->", " ", "~~~", "h1>"]),
            0..40),
    ) {
        let text = parts.concat();
        let html = to_html(&text);
        prop_assert!(!html.contains("<script"));
        prop_assert!(!to_plain(&text).contains('\n'));
    }

    #[test]
    fn no_word_of_plain_text_is_lost(
        // None begins with a digit: the number of a list's item is in the list's markup.
        words in prop::collection::vec("[a-zA-Zé.,;:_*#>()%°+~'-][a-zA-Z0-9é.,;:_*#>()%°+~'-]{0,11}", 1..40),
        blanks in prop::collection::vec(prop::sample::select(vec![" ", "  ", "\n", "\n\n", "\n    "]), 40),
    ) {
        let text: String = words.iter().zip(&blanks).flat_map(|(word, blank)| [word.as_str(), blank]).collect();
        let letters = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&to_plain(&text)), letters(&text));
        let shown = to_html(&text);
        let shown: String = shown.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        prop_assert_eq!(letters(&shown.replace("&gt;", "").replace("&amp;", "").replace("&lt;", "").replace("&nbsp;", "")), letters(&text));
    }
}
