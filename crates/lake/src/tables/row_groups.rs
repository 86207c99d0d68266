//! A Parquet file as groups of rows, each encoded here or taken over from another file as it lies there.

use std::sync::Arc;

use arrow::array::ArrayRef;
use arrow::datatypes::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;

use crate::hash::HashingFile;
use crate::tables::stored_file::StoredGroup;

pub(crate) struct RowGroups {
    schema: SchemaRef,
    file: SerializedFileWriter<HashingFile>,
    factory: ArrowRowGroupWriterFactory,
    /// Of the open group; none before its first row.
    columns: Vec<ArrowColumnWriter>,
    rows: usize,
    done: usize,
}

impl RowGroups {
    pub(crate) fn create(file: HashingFile, schema: SchemaRef, properties: WriterProperties) -> Result<Self> {
        let writer = ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties))?;
        let (file, factory) = writer.into_serialized_writer()?;
        Ok(Self { schema, file, factory, columns: Vec::new(), rows: 0, done: 0 })
    }

    /// Rows in the open group.
    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// Bytes of memory that the open group takes.
    pub(crate) fn memory_size(&self) -> usize {
        self.columns.iter().map(ArrowColumnWriter::memory_size).sum()
    }

    /// Adds rows, an array per column, to the open group.
    pub(crate) fn write(&mut self, columns: &[ArrayRef]) -> Result<()> {
        if self.columns.is_empty() {
            self.columns = self.factory.create_column_writers(self.done)?;
        }
        // A nested column is several in the file.
        let mut writers = self.columns.iter_mut();
        for (field, array) in self.schema.fields().iter().zip(columns) {
            for leaf in compute_leaves(field, array)? {
                let writer =
                    writers.next().ok_or_else(|| ParquetError::General("a column too many".to_owned()))?;
                writer.write(&leaf)?;
            }
        }
        self.rows += columns.first().map_or(0, |column| column.len());
        Ok(())
    }

    pub(crate) fn end_group(&mut self) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for column in self.columns.drain(..) {
            column.close()?.append_to_row_group(&mut group)?;
        }
        group.close()?;
        self.rows = 0;
        self.done += 1;
        Ok(())
    }

    /// Takes a group over from another file of the same layout, but for the columns that are given, by number, in
    /// batches as they would have come. The open group must have ended. Nested columns come last in a table, so that the numbers
    /// of others are those of the file.
    pub(crate) fn copy_group(
        &mut self,
        stored: &StoredGroup<'_>,
        own: &[(usize, Vec<ArrayRef>)],
    ) -> Result<()> {
        debug_assert_eq!(self.rows, 0, "an open group would end here");
        let mut writers = self.factory.create_column_writers(self.done)?;
        let mut group = self.file.next_row_group()?;
        for (number, mut writer) in writers.drain(..).enumerate() {
            let Some((_, batches)) = own.iter().find(|(own, _)| *own == number) else {
                group.append_column(stored.bytes(), stored.column(number)?)?;
                continue;
            };
            for batch in batches {
                write_column(&mut writer, self.schema.field(number), batch)?;
            }
            writer.close()?.append_to_row_group(&mut group)?;
        }
        group.close()?;
        self.done += 1;
        Ok(())
    }

    /// Ends the file and gives it back.
    pub(crate) fn finish(mut self) -> Result<HashingFile> {
        self.end_group()?;
        self.file.into_inner()
    }
}

fn write_column(
    writer: &mut ArrowColumnWriter,
    field: &arrow::datatypes::Field,
    array: &ArrayRef,
) -> Result<()> {
    compute_leaves(field, array)?.iter().try_for_each(|leaf| writer.write(leaf))
}
