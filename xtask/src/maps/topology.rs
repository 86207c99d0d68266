//! Reading `TopoJSON`: shapes made of arcs that neighbours share.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use super::simplify::simplified;

/// Longitude and latitude.
pub(crate) type Place = [f64; 2];
pub(crate) type Line = Vec<Place>;

#[derive(Deserialize)]
pub(crate) struct Topology {
    arcs: Vec<Vec<[f64; 2]>>,
    transform: Transform,
    objects: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

/// One shape of an object: what it says of itself, and its arcs, ring by ring; `!i` is arc `i` backwards.
pub(crate) struct Shape {
    pub(crate) id: String,
    pub(crate) country: String,
    rings: Vec<Vec<i64>>,
}

impl Topology {
    /// Arcs become places, with details under `tolerance` degrees of latitude left out.
    pub(crate) fn read(text: &str, tolerance: f64) -> Result<Self> {
        let mut topology: Self = serde_json::from_str(text).context("this is no TopoJSON as expected")?;
        let Transform { scale, translate } = &topology.transform;
        for arc in &mut topology.arcs {
            let mut sum = [0.0, 0.0];
            for place in arc.iter_mut() {
                sum = [sum[0] + place[0], sum[1] + place[1]];
                *place = [sum[0] * scale[0] + translate[0], sum[1] * scale[1] + translate[1]];
            }
            *arc = simplified(arc, tolerance);
        }
        Ok(topology)
    }

    pub(crate) fn shapes(&self, object: &str) -> Result<Vec<Shape>> {
        let object = self.objects.get(object).with_context(|| format!("there is no `{object}`"))?;
        let shapes = object["geometries"].as_array().context("it holds no shapes")?;
        Ok(shapes.iter().map(shape).collect())
    }

    /// The rings, or lines, of a shape.
    pub(crate) fn lines(&self, shape: &Shape) -> Vec<Line> {
        shape.rings.iter().map(|ring| self.line(ring)).collect()
    }

    /// What the neighbours that `wanted` accepts have in common.
    pub(crate) fn borders(&self, shapes: &[Shape], wanted: impl Fn(&Shape, &Shape) -> bool) -> Vec<Line> {
        let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, shape) in shapes.iter().enumerate() {
            for arc in shape.rings.iter().flatten() {
                owners.entry(position(*arc)).or_default().push(index);
            }
        }
        let shared = owners.into_iter().filter(|(_, owners)| {
            matches!(owners.as_slice(), [one, other] if one != other && wanted(&shapes[*one], &shapes[*other]))
        });
        chained(shared.map(|(arc, _)| self.arcs[arc].clone()).collect())
    }

    fn line(&self, arcs: &[i64]) -> Line {
        let mut line = Line::new();
        for arc in arcs {
            let places = &self.arcs[position(*arc)];
            let skipped = usize::from(!line.is_empty());
            if *arc < 0 {
                line.extend(places.iter().rev().skip(skipped));
            } else {
                line.extend(places.iter().skip(skipped));
            }
        }
        line
    }
}

fn position(arc: i64) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).expect("it is not negative")
}

fn shape(value: &Value) -> Shape {
    let mut rings = Vec::new();
    collect(&value["arcs"], &mut rings);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Shape { id: text(&value["id"]), country: text(&value["properties"]["gu"]), rings }
}

/// Rings lie as deep as the kind of shape has it.
fn collect(arcs: &Value, rings: &mut Vec<Vec<i64>>) {
    let Some(list) = arcs.as_array() else { return };
    if list.first().is_some_and(Value::is_i64) {
        rings.push(list.iter().filter_map(Value::as_i64).collect());
    } else {
        for inner in list {
            collect(inner, rings);
        }
    }
}

/// Lines that end where another begins become one.
fn chained(mut lines: Vec<Line>) -> Vec<Line> {
    let mut chains = Vec::new();
    while let Some(mut chain) = lines.pop() {
        while let Some(next) = lines.iter().position(|line| line.first() == chain.last()) {
            chain.extend(lines.swap_remove(next).into_iter().skip(1));
        }
        while let Some(before) = lines.iter().position(|line| line.last() == chain.first()) {
            let mut longer = lines.swap_remove(before);
            longer.extend(chain.into_iter().skip(1));
            chain = longer;
        }
        chains.push(chain);
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
        "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
        "objects":{"states":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","arcs":[[0,1]],"properties":{"gu":"CAN"}},
            {"type":"MultiPolygon","arcs":[[[-1,2]]],"id":"ON","properties":{"gu":"CAN"}}]}}}"#;

    #[test]
    fn neighbours_share_the_line_between_them() {
        let topology = Topology::read(SQUARES, 0.0).expect("it is TopoJSON");
        let shapes = topology.shapes("states").expect("they are there");
        assert_eq!(
            topology.lines(&shapes[0]),
            [[[1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0], [1.0, 0.0]]]
        );
        assert_eq!(topology.lines(&shapes[1])[0][..2], [[1.0, 1.0], [1.0, 0.0]]);
        assert_eq!(topology.borders(&shapes, |_, other| other.id == "ON"), [[[1.0, 0.0], [1.0, 1.0]]]);
        assert!(topology.borders(&shapes, |_, _| false).is_empty());
    }
}
