home-title = Open Geospatial Catalogue
home-heading = Find Canada’s open geospatial data
home-description = Search open geospatial datasets, services and maps about Canada, in English and French.
home-coverage = { $records ->
    [one] { $records } dataset, service or map
   *[other] { $records } datasets, services and maps
  } from { $organizations ->
    [one] { $organizations } organization
   *[other] { $organizations } organizations
  }, in English and French.
home-demonstration = This catalogue is made up, to try the portal on. To load your own:
home-try = Try:
home-themes = Browse by theme
home-newest = Newest records
home-newest-all = All records, newest first
home-organizations = Organizations
home-types = Types
