# Pages without an answer.
error-page-not-found = This page does not exist
error-page-not-found-text = The address may be mistyped or out of date. The record you are looking for is probably still here: search for it.
error-record-not-found = This record is not in the catalogue
error-record-not-found-text = Its publisher may have withdrawn it, or the address may be incomplete. A search for a few words of its title shows what is here.
error-invalid-query = This search cannot be run
error-invalid-query-text = Something in it could not be understood. Try simpler words.
error-only-reading = Addresses can only be read
error-only-reading-text = This address was asked to do something else than show a page. Open it as a link.
error-unavailable = The catalogue is unavailable for a moment
error-unavailable-text = Your search is fine. Please try again in a few seconds.
error-too-large = Too much was sent
error-too-large-text = A message may have 64 kilobytes.
error-too-much = Too many requests at once
error-too-much-text = Please slow down: Retry-After says in how many seconds to go on.
error-timeout = The catalogue took too long to answer
error-timeout-text = Please try again in a few seconds, or narrow the search with a filter.
error-internal = Something went wrong on our side
error-internal-text = It has been recorded. Please try again.
error-try-again = Try again
error-report = If it keeps happening, write to { $contact } and quote the number below.
error-request-id = Request number: { $id }
error-go-home = Go to the home page
error-go-browse = Browse the whole catalogue
error-go-help = Read how to search

# Parts of an address that could not be used.
problems-title = { $count ->
    [one] One part of this search could not be used
   *[other] { $count } parts of this search could not be used
  }
problems-kept = The results below leave it out and keep everything else.
problems-cut = No more than { $limit } are looked for; there may be others.
problem-value = { $field }, “{ $value }”: { $problem }
problem-empty = { $field }: { $problem }
problem-text-too-long = at most { $limit } characters are searched.
problem-invalid-bbox = give four numbers, in the order west,south,east,north, such as -80,42,-70,50. South must not exceed north.
problem-invalid-longitude = give degrees from -180 to 180, such as -75.7.
problem-invalid-latitude = give degrees from -90 to 90, such as 45.4.
problem-missing-side = an area needs all four sides; give this one in degrees.
problem-invalid-relation = use “intersects” or “within”.
problem-invalid-date = give a year, a month or a day, such as 2013, 2013-06 or 2013-06-21.
problem-end-before-begin = the end lies before the beginning; give a later date.
problem-invalid-facet-value = no such value; choose one from the list.
problem-too-many-values = at most { $limit } values can be chosen at once.
problem-invalid-flag = use “true” or “false”.
problem-invalid-choice = use one of { $choices }.
problem-invalid-page = give a whole number from 1 to { $limit }.
problem-repeated = given more than once; the first value is used.

# What programs asked for.
problem-not-accepted = { $field }, “{ $value }”: use { $accepted }.
problem-unknown-parameter = { $field }: there is no such parameter here. Those there are: { $known }.
problem-cursor = it leads to no page of this search. Begin again without it, and go on by the links to next pages.

# Filters of programs, in CQL2.
problem-filter = { $field }, { $value }: { $problem }
problem-filter-character = at character { $place }
problem-filter-pointer = at { $place }
problem-filter-long = a filter has at most { $limit } characters.
problem-filter-deep = at most { $limit } brackets can be within each other.
problem-filter-many = a filter has at most { $limit } comparisons.
problem-filter-wide = it is about too many values at once; ask for fewer, or in two filters.
problem-filter-json = this is no JSON. For a filter in text, leave out “filter-lang”.
problem-filter-property = there is no property “{ $name }”. Those there are: { $known }.
problem-filter-unsupported = “{ $name }” cannot be answered here.
problem-filter-unfit = “{ $name }” is not compared like this. An example of what is accepted: { $accepted }
problem-filter-date = “{ $value }” is no day of the form 2020-05-01, nor a time in UTC such as 2020-05-01T12:00:00Z.
problem-filter-box = give a box: BBOX(west, south, east, north), a point, or a polygon with four corners along the axes.
problem-filter-no-condition = a condition is missing.
problem-filter-no-property = the name of a property is missing.
problem-filter-no-value = a value is missing.
problem-filter-no-operator = a comparison is missing, such as = or IN.
problem-filter-no-end = the filter should end, or go on with AND or OR.
problem-filter-no-sign = “{ $sign }” is missing.
