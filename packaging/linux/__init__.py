"""What `packaging/build.py linux` is made of."""
