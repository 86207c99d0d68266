# The form.
search-region = Catalogue
search-label = Search
search-placeholder = Search datasets, services and maps
search-button = Search

# Titles and totals.
search-title = { $text } – search
search-title-all = All records
search-title-page = { $title }, page { $page }
search-description = { $sentence } in the Open Geospatial Catalogue: datasets, services and maps about Canada.
results-count = { $count ->
    [0] No records
    [one] { $count } record
   *[other] { $count } records
  }
results-count-for = { $count ->
    [0] No records for “{ $text }”
    [one] { $count } record for “{ $text }”
   *[other] { $count } records for “{ $text }”
  }
results-count-some = { $count ->
    [one] { $count } record with some of “{ $text }”
   *[other] { $count } records with some of “{ $text }”
  }
results-count-in-place = { $count ->
    [one] { $count } record in the area of { $place }
   *[other] { $count } records in the area of { $place }
  }
results-count-for-in-place = { $count ->
    [one] { $count } record for “{ $text }” in the area of { $place }
   *[other] { $count } records for “{ $text }” in the area of { $place }
  }
results-shown = Results { $first } to { $last }
results-back-to-search = Back to the search box

# Order and pages.
sort-label = Sort by
sort-relevance = Relevance
sort-newest = Latest update
sort-oldest = Oldest update
sort-title = Title
sort-popularity = Popularity
size-label = Per page
ordering-apply = Go
pages-label = Pages of results
pages-previous = Previous
pages-next = Next
pages-page = Page { $page }
field-page = Page

# Filters.
filters-title = Filters
filters-close = Close the filters
filters-apply = Apply filters
filters-show = { $count ->
    [0] Show: no records
    [one] Show { $count } record
   *[other] Show { $count } records
  }
filter-find = Find in { $group }
filter-found = Values shown:
filter-type = Type
filter-org = Organization
filter-theme = Theme
filter-topic = Topic
filter-format = Format
filter-status = Status
filter-source = Source
filter-time = Time the data covers
filter-updated = Published or updated
filter-area = Area
filter-more = More
filter-foundational = Foundational layers
filter-mappable = Can be shown on a map
filter-show-all = Show all { $count }
filter-show-first = Show the first { $count }
filter-all-values = All { $count } values
facet-values-title = { $facet }: all values
facet-values-back = Back to the results
facet-values-pages = Pages of values
facet-find-button = Search
facet-find-found = { $count ->
    [0] No value holds “{ $text }”.
    [one] { $count } value holds “{ $text }”.
   *[other] { $count } values hold “{ $text }”.
  }
facet-find-clear = Show all values
time-begin = From
time-end = To
time-hint = A year, a month or a day: 2013, 2013-06, 2013-06-21.
time-histogram = Records by the time they cover
time-bar = { $count ->
    [one] { $years }: { $count } record
   *[other] { $years }: { $count } records
  }
timeline-draw = Show as bars
timeline-label = Bars
updated-begin = From
updated-end = To
updated-chip = updated { $period }
updated-histogram = Records by when they were published or last updated
updated-unknown = None of these records says when it was published.
time-unknown = None of these records says which time it covers.
period-since = since { $date }
period-until = until { $date }
area-within = entirely within { $box }
area-likelier = Did you mean { $box }?
field-updated-begin = Published or updated, from
field-updated-end = Published or updated, to
field-west = West
field-south = South
field-east = East
field-north = North
chips-label = Active filters
chips-clear = Clear all
chip-remove = Remove filter { $group }:

# A result.
card-published = Published { $date }
card-revised = Updated { $date }
card-dated = { $date }
card-no-date = No publication date
card-lacking = Not in it:
card-formats = Formats
card-mappable = (can be shown on a map)
card-footprint = Area covered by { $title }
format-legend = Formats with this mark can be shown on a map.

# How the words were understood.
hint-corrected = “{ $word }” finds no record. These are the records with “{ $used }”.
hint-some-words = No record has all of these words. Shown are those that have most of them.
hint-each-word = With one of them alone:
hint-nearest = “{ $word }” finds no record. The nearest word is “{ $near }”.
hint-other-text = Search for “{ $text }”
hint-small-operator = “{ $typed }” was taken for a word. In capitals, { $operator } lets either of its sides be enough.
hint-unknown-word = “{ $word }” finds no record, and no other word is like it.
hint-excluded = Records with “{ $words }” are left out.
hint-either = Any one of these is enough: { $words }.
hint-beginning = Any word that begins with “{ $word }” counts.
hint-joined = “{ $operator }” was read as an operator: what stands on both sides of it must be in the record.
hint-as-words = Search for all of it as words instead
hint-unclosed-quote = A quotation mark has no partner, so the words after it were searched one by one.
hint-stray-operator = “{ $operator }” had nothing to work on and was left out.
hint-too-many-words = Only the first { $limit } words were searched.
hint-unknown-value = { $group }: “{ $value }” is not in this catalogue.
hint-nothing-searchable = “{ $text }” holds nothing that can be searched for and was left out. Type a word or a number.

# Nothing to show.
empty-lede = No record has all of this at once.
empty-loosen = Loosen a filter
empty-without = Remove { $group }:
empty-also = You can also
empty-only-words = Search “{ $text }” without any filter
empty-known-words = Search “{ $text }” only
empty-fewer-words = Use fewer or more general words, or put OR between them.
empty-whole-catalogue = Browse the whole catalogue
empty-help = Read how to search
past-the-end = These results end on page { $last }.
past-the-end-go = Go to the last page

# How the search ran.
ran-title = How this search ran
ran-engine = Engine
ran-time = Time
ran-ms = { $ms } ms
ran-from-memory = remembered from the same search just before
ran-rows = Records found
ran-read = Read from storage
ran-bytes = { $count } bytes
ran-kilobytes = { $count } kB
ran-megabytes = { $count } MB
ran-query = Query
ran-sql = The SQL statement

# Suggestions while typing.
suggest-label = Suggestions
suggest-count = { $count ->
    [0] No suggestions
    [one] { $count } suggestion. Use the up and down arrows to choose it.
   *[other] { $count } suggestions. Use the up and down arrows to choose one.
  }
suggest-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
  }
suggest-about-records = { $count ->
    [one] about { $count } record
   *[other] about { $count } records
  }
suggest-titles = { $count ->
    [one] in { $count } title
   *[other] in { $count } titles
  }
suggest-record = Record
suggest-organization = { $count ->
    [one] Organization, { $count } record
   *[other] Organization, { $count } records
  }
suggest-theme = { $count ->
    [one] Theme, { $count } record
   *[other] Theme, { $count } records
  }
suggest-place = Place
suggest-place-for = Place, for “{ $text }”
search-engine-name = Geo catalogue

# All records of a search, for programs and spreadsheets.
take-title = Take all of these records along
take-csv = Table (CSV)
take-geojson = Map layer (GeoJSON)
take-feed = Follow what is new (Atom)
feed-title = “{ $text }” – { $site }

# A place that the words name.
place-shown = No record has all of these words. Shown are the records in the area of the place that they name:
place-words = “{ $text }” in the area of { $place }: { $count ->
    [one] { $count } record
   *[other] { $count } records
}
place-only = In the area of { $place }: { $count ->
    [one] { $count } record
   *[other] { $count } records
}
