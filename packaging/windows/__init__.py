"""What `packaging/build.py windows` is made of. One step a module; `build.py` puts them in order."""
