//! PNG (third edition) of opaque pixels: four chunks around what zlib makes, which is linked already for pages, where a crate that
//! also reads every kind of PNG would bring a second one.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
/// Eight bits for each of red, green and blue; deflate; filters by row; no interlacing.
const KIND: [u8; 5] = [8, 2, 0, 0, 0];
/// The filter of a row: none. Flat colours repeat as they are.
const NO_FILTER: u8 = 0;

/// The file of `pixels`, three bytes each, in rows of `width`.
pub(crate) fn encode(width: usize, pixels: &[u8]) -> Vec<u8> {
    let rows = pixels.chunks(width * 3);
    let mut header = [side(width), side(rows.len())].concat();
    header.extend(KIND);
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(3));
    for row in rows {
        packed.write_all(&[NO_FILTER]).and_then(|()| packed.write_all(row)).expect("memory takes all");
    }
    let mut file = SIGNATURE.to_vec();
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"IDAT", &packed.finish().expect("memory takes all"));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    let mut check = Crc::new();
    check.update(&name);
    check.update(content);
    file.extend(side(content.len()));
    file.extend(name);
    file.extend(content);
    file.extend(check.sum().to_be_bytes());
}

fn side(number: usize) -> [u8; 4] {
    u32::try_from(number).expect("pictures are some thousand pixels wide").to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes are those that a picture of one red pixel has everywhere, apart from how it is packed.
    #[test]
    fn a_file_has_its_chunks_with_their_checks() {
        let file = encode(1, &[255, 0, 0]);
        assert_eq!(
            file[..33],
            *b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90\x77\x53\xde"
        );
        assert_eq!(file[file.len() - 12..], *b"\0\0\0\0IEND\xae\x42\x60\x82");
    }
}
