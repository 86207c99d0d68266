//! What differs between what is in Glue and what should be. Pure.

use super::shape::{Column, Database, Parameters, StorageDescriptor, Table, TableInput};
use super::wanted::{DATABASE_DESCRIPTION, MARK, MARK_KEY};
use super::{ChangeKind, Difference};

pub(super) fn database(found: Option<&Database>) -> ChangeKind {
    let Some(found) = found else { return ChangeKind::Created };
    if !is_marked(found.parameters.as_ref()) {
        return ChangeKind::Refused;
    }
    if found.description.as_deref() == Some(DATABASE_DESCRIPTION) {
        ChangeKind::Unchanged
    } else {
        ChangeKind::Updated(vec![Difference::Description])
    }
}

pub(super) fn table(found: Option<&Table>, wanted: &TableInput) -> ChangeKind {
    let Some(Table { input: found, .. }) = found else { return ChangeKind::Created };
    if !is_marked(found.parameters.as_ref()) {
        return ChangeKind::Refused;
    }
    let mut differences = Vec::new();
    if found.description != wanted.description {
        differences.push(Difference::Description);
    }
    differences.extend(format("table type", found.table_type.as_deref(), wanted.table_type.as_deref()));
    differences.extend(storage(found.storage_descriptor.as_ref(), wanted.storage_descriptor.as_ref()));
    differences
        .extend(partition_keys(all(found.partition_keys.as_ref()), all(wanted.partition_keys.as_ref())));
    differences.extend(parameters(found.parameters.as_ref(), wanted.parameters.as_ref()));
    if differences.is_empty() { ChangeKind::Unchanged } else { ChangeKind::Updated(differences) }
}

/// Whether a parameter is this program's alone to set: one of them left over from an earlier layout changes what a
/// query reads. Others, such as statistics, are left to whoever added them.
pub(super) fn is_ours(name: &str) -> bool {
    name.starts_with("projection.") || name.starts_with("storage.location.")
}

fn is_marked(parameters: Option<&Parameters>) -> bool {
    parameters.and_then(|parameters| parameters.get(MARK_KEY)).is_some_and(|value| value == MARK)
}

fn storage(found: Option<&StorageDescriptor>, wanted: Option<&StorageDescriptor>) -> Vec<Difference> {
    let nothing = StorageDescriptor::default();
    let (found, wanted) = (found.unwrap_or(&nothing), wanted.unwrap_or(&nothing));
    let mut differences = Vec::new();
    if found.location != wanted.location {
        differences.push(Difference::Location {
            from: text(found.location.as_deref()),
            to: text(wanted.location.as_deref()),
        });
    }
    differences.extend(format("input format", found.input_format.as_deref(), wanted.input_format.as_deref()));
    differences.extend(format(
        "output format",
        found.output_format.as_deref(),
        wanted.output_format.as_deref(),
    ));
    differences.extend(format("serde", serde(found), serde(wanted)));
    differences.extend(columns(all(found.columns.as_ref()), all(wanted.columns.as_ref())));
    differences
}

fn serde(storage: &StorageDescriptor) -> Option<&str> {
    storage.serde_info.as_ref().and_then(|serde| serde.serialization_library.as_deref())
}

fn columns(found: &[Column], wanted: &[Column]) -> Vec<Difference> {
    let find = |columns: &[Column], name: &str| columns.iter().find(|column| column.name == name).cloned();
    let type_of = |column: &Column| column.r#type.clone().unwrap_or_else(|| "no type".to_owned());
    let mut differences = Vec::new();
    for column in wanted {
        let (name, to) = (column.name.clone(), type_of(column));
        let Some(there) = find(found, &name) else {
            differences.push(Difference::ColumnAdded { name, to });
            continue;
        };
        if there.comment != column.comment {
            differences.push(Difference::ColumnComment { name: name.clone() });
        }
        if type_of(&there) != to {
            differences.push(Difference::ColumnType { name, from: type_of(&there), to });
        }
    }
    for column in found {
        if find(wanted, &column.name).is_none() {
            differences.push(Difference::ColumnRemoved { name: column.name.clone(), from: type_of(column) });
        }
    }
    let names = |columns: &[Column]| columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    if differences.is_empty() && names(found) != names(wanted) {
        differences.push(Difference::ColumnOrder);
    }
    differences
}

fn partition_keys(found: &[Column], wanted: &[Column]) -> Option<Difference> {
    let text = |columns: &[Column]| {
        let key =
            |column: &Column| format!("{} {}", column.name, column.r#type.as_deref().unwrap_or("no type"));
        columns.iter().map(key).collect::<Vec<_>>().join(", ")
    };
    let (from, to) = (text(found), text(wanted));
    (from != to).then_some(Difference::PartitionKeys { from, to })
}

fn parameters(found: Option<&Parameters>, wanted: Option<&Parameters>) -> Vec<Difference> {
    let nothing = Parameters::new();
    let (found, wanted) = (found.unwrap_or(&nothing), wanted.unwrap_or(&nothing));
    let ours = found.keys().filter(|name| is_ours(name));
    let mut names: Vec<&String> = wanted.keys().chain(ours).collect();
    names.sort_unstable();
    names.dedup();
    let differs = names.into_iter().filter(|name| found.get(*name) != wanted.get(*name));
    differs
        .map(|name| Difference::Parameter {
            name: name.clone(),
            from: found.get(name).cloned(),
            to: wanted.get(name).cloned(),
        })
        .collect()
}

fn format(what: &'static str, found: Option<&str>, wanted: Option<&str>) -> Option<Difference> {
    (found != wanted).then(|| Difference::Format { what, from: text(found), to: text(wanted) })
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or("none").to_owned()
}

fn all(columns: Option<&Vec<Column>>) -> &[Column] {
    columns.map_or(&[], Vec::as_slice)
}
