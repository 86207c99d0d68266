//! Protocols in words. Records name them by codes that mean nothing to most people: `WWW:LINK-1.0-http--link`.

use catalog::Lang;

use crate::i18n::t;

/// How known protocols begin, in letters and digits of lower case, and the message that says what they are. The first that
/// fits counts.
const KNOWN: [(&str, &str); 16] = [
    ("wwwdownload", "protocol-download"),
    ("filefordownload", "protocol-download"),
    ("wwwlink", "protocol-web"),
    ("http", "protocol-web"),
    ("ftp", "protocol-ftp"),
    ("sftp", "protocol-ftp"),
    ("ogcwmts", "protocol-wmts"),
    ("ogcwms", "protocol-wms"),
    ("ogcwfs", "protocol-wfs"),
    ("ogcwcs", "protocol-wcs"),
    ("ogcapi", "protocol-ogc-api"),
    ("esrirestmap", "protocol-esri-map"),
    ("esriresttiled", "protocol-esri-map"),
    ("esrirestfeature", "protocol-esri-feature"),
    ("esrirestimage", "protocol-esri-image"),
    ("esrirest", "protocol-esri"),
];

/// What following a link of the protocol is; an unknown one as it stands where it is words, and nothing where it is a code.
pub(super) fn protocol_name(protocol: &str, lang: Lang) -> Option<String> {
    let letters = protocol.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase);
    let letters: String = letters.collect();
    if let Some((_, id)) = KNOWN.iter().find(|(beginning, _)| letters.starts_with(beginning)) {
        return Some(t(lang, id));
    }
    let is_code = protocol.contains([':', '_', '/']) || protocol.contains("--");
    (!is_code && !letters.is_empty()).then(|| protocol.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protocols_are_said_in_words() {
        let check = |protocol: &str, english: &str, french: &str| {
            let name = |lang| protocol_name(protocol, lang).unwrap_or_default();
            assert_eq!((name(Lang::En).as_str(), name(Lang::Fr).as_str()), (english, french), "{protocol}");
        };
        check("WWW:LINK-1.0-http--link", "Web link", "Lien Web");
        check("HTTPS", "Web link", "Lien Web");
        check("FTP", "FTP server", "Serveur FTP");
        check("OGC:WMS", "Map service (OGC WMS)", "Service de cartes (WMS de l’OGC)");
        check("ESRI REST: Map Service", "Map service (Esri REST)", "Service de cartes (REST d’Esri)");
        check("ESRI REST: Map Server", "Map service (Esri REST)", "Service de cartes (REST d’Esri)");
        check("Postal mail", "Postal mail", "Postal mail");
        check("GLG:KML-2.0-http-get-map", "", "");
    }
}
