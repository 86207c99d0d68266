# The frame of every page.
site-name = Open Geospatial Catalogue
site-tagline = Geospatial data, services and maps about Canada, described in English and French.
skip-to-main = Skip to main content
nav-main = Main
nav-footer = About this site
nav-browse = Browse
nav-help = Help
nav-about = About
nav-licence = Data licences
nav-programs = For programs
nav-accessibility = Accessibility
nav-privacy = Privacy
language-english = English
language-french = French
note-in-english = (in English)
note-in-french = (in French)
prose-contents = On this page
