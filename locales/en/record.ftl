# The page of one record.
record-all-of = All records of { $organisation }
record-all = All records
record-back = Back
record-foundational = Foundational layer
record-actions = Actions
record-get-data = Get the data
record-link = Link to this record
record-copy-link = Copy the link
record-copied-link = Link copied
record-cite = Cite
record-json = geoCore JSON
record-no-description = This record has no description.
record-description-whole = The whole description
record-only-in-french = Available in French only.
record-only-in-english = Available in English only.
record-description-only-in-french = The description is available in French only.
record-description-only-in-english = The description is available in English only.
record-details-only-in-french = In French only: { $details }.
record-details-only-in-english = In English only: { $details }.
record-in-keywords = keywords
record-in-licence = licence
record-in-constraints = other constraints
record-in-supplemental = supplemental information
record-in-resources = names of data and services
record-in-contacts = contacts
record-title-only-in-french = The title is available in French only.
record-title-only-in-english = The title is available in English only.

record-place = Location
record-around = Search around this place

record-dates = Dates
record-date-published = Published
record-date-created = Created
record-date-revision = Revised
record-date-notavailable = Not available from
record-date-inforce = In force
record-date-adopted = Adopted
record-date-deprecated = Deprecated
record-date-superceded = Superseded
record-no-date = Not given
record-period = Period covered
record-period-unknown = Not given
record-period-ongoing = { $date } – present
record-period-from = Beginning: { $date } (end not given)
record-period-until = End: { $date } (beginning not given)

record-licence = Licence and limits of use
record-no-licence = The record names no licence.
record-access-constraints = Access constraints
record-credit-demanded = Credit to give

record-contact = Contact
record-contact-body = Contact
record-contacts = Other contacts
record-contacts-contact = Point of contact
record-contacts-cited = Responsible party
record-contacts-distributor = Distributor
record-contacts-credit = Credit
record-fax = Fax
record-hours = Hours

record-resources = Data and services
record-no-resources = The record lists no downloads or services. The contact may know where the data is.
record-resources-dataset = Data
record-resources-service = Web services
record-resources-application = Applications
record-resources-document = Documents
record-resources-other = Other links
record-resource-name = Name
record-resource-format = Format
record-resource-language = Language
record-resource-protocol = Protocol
record-copy-address = Copy the address
record-copied-address = Address copied
record-how-to-use = { $format }: in QGIS, choose Layer › Data Source Manager › { $tab } › New, and paste the address.
qgis-wms = WMS/WMTS
qgis-wfs = WFS / OGC API - Features
qgis-wcs = WCS
qgis-esri = ArcGIS REST Server
protocol-web = Web link
protocol-download = Download
protocol-ftp = FTP server
protocol-wms = Map service (OGC WMS)
protocol-wmts = Map tile service (OGC WMTS)
protocol-wfs = Feature service (OGC WFS)
protocol-wcs = Coverage service (OGC WCS)
protocol-ogc-api = Web service (OGC API)
protocol-esri-map = Map service (Esri REST)
protocol-esri-feature = Feature service (Esri REST)
protocol-esri-image = Image service (Esri REST)
protocol-esri = Web service (Esri REST)

record-overview-alt = Preview of the data

record-related = Related records
record-parent = Part of
record-children =
    { $count ->
        [one] { $count } record is part of this one
       *[other] { $count } records are part of this one
    }
record-siblings =
    { $count ->
        [one] { $count } other record in the same collection
       *[other] { $count } other records in the same collection
    }
record-related-more =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
record-related-cut = Only the first { $count } are listed.

record-subjects = Subjects
record-topics = Themes and topics
record-keywords = Keywords

record-how-to-cite = How to cite
record-cite-no-date = n.d.
record-copy-citation = Copy the citation
record-copied-citation = Citation copied
record-permalink = Permanent link

record-details = About this record
record-details-data = Data
record-details-metadata = Record
record-type = Type
record-status = Status
record-maintenance = Update frequency
record-spatial-representation = Representation
record-reference-systems = Reference system
record-reference-version = Version of the reference system
record-distribution-formats = Distribution format
record-character-set = Character set
record-environment = Processing environment
record-dataset-uri = Dataset address
record-eo-collection = Earth observation collection
record-id = Identifier
record-title-other = Title in French
record-parent-id = Parent identifier
record-language = Language of the record
record-second-language = Second language of the record
record-second-character-set = Character set of the second language
record-date-stamp = Record updated
record-metadata-standard = Metadata standard
record-metadata-version = Version of the standard
record-source = Source catalogue
record-popularity = Times viewed
record-other-constraints = Other constraints
record-supplemental = Supplemental information

record-left-out = { $count } more in the item (geoCore JSON)
record-show-all = Show all { $count }
record-cut = Some texts and lists of this record are too long to be shown whole. All of it is in the item:
