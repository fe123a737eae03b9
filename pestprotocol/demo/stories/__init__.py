"""The demo cases of D3, each told through the services, act by act."""
