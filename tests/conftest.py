"""For all tests: properties are judged by what they find, never by how long a busy machine takes."""

from hypothesis import settings

settings.register_profile("zongjie", deadline=None)
settings.load_profile("zongjie")
